import { InputError } from '@backstage/errors';

/** @throws InputError unless the name was typed once more. */
export function assertConfirmed(
  typed: string | undefined,
  name: string,
  what: string,
): void {
  if (typed === name) return;
  throw new InputError(
    `Name of the ${what}, once more ${
      typed === undefined ? 'is missing' : `'${typed.slice(0, 63)}' is another`
    }: type ${name}, so that nothing goes by mistake`,
  );
}
