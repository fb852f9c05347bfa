/** What can be proposed. @public */
export const proposalChanges = [
  'create-hub',
  'create-spoke',
  'update-spoke',
  'decommission-spoke',
  'expose-service',
  'update-exposure',
  'remove-exposure',
  'repair-drift',
  'adopt',
] as const;

/** A change of the fleet repository that a form asks for. @public */
export type ProposalChange = (typeof proposalChanges)[number];

/**
 * A change as a template asks for it.
 *
 * @public
 */
export interface ProposalRequest {
  /** Decides which form the values are parsed by: `proposalForms[change]`. */
  change: ProposalChange;
  /** The flat values of the template's form; an emptied field counts as absent. */
  values: Record<string, unknown>;
}
