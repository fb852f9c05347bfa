import { InputError } from '@backstage/errors';

/**
 * Refuses a step that the project does not support: back, or over a minor version.
 *
 * @throws InputError naming the version that comes next.
 */
export function refuseVersionStep(options: {
  /** As the form shows it. */
  field: string;
  before: string;
  after: string;
  why: string;
}): void {
  const { field, before, after, why } = options;
  const [oldMajor, oldMinor, oldPatch] = numbersOf(before);
  const [major, minor, patch] = numbersOf(after);
  const step = (major - oldMajor) * 1000 + minor - oldMinor;
  if (step < 0 || (step === 0 && patch < oldPatch)) {
    throw new InputError(
      `${field} '${after}' is older than '${before}', which runs: choose that one or a newer one; ${why}`,
    );
  }
  if (step > 1) {
    throw new InputError(
      `${field} '${after}' skips a minor version: '${before}' runs, so choose one of ${oldMajor}.${
        oldMinor + 1
      } first; ${why}`,
    );
  }
}

function numbersOf(version: string): number[] {
  return version.replace(/^v/, '').split(/[.+]/).slice(0, 3).map(Number);
}
