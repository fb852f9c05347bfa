/** The review field's value: only the first two let the form go on. */
export type ReviewOutcome =
  | 'ready'
  | 'unchanged'
  | 'pending'
  | 'conflicts'
  | 'failed';
