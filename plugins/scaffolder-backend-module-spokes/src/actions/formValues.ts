import { proposalInput } from './proposalSchema';

/** What belongs to the form; the rest is about the pull request, and a token is nobody's to parse or to name. */
export function formValues(
  input: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).filter(([name]) => !(name in proposalInput)),
  );
}
