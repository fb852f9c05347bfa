import { InputError } from '@backstage/errors';

export function tooDeep(file: string, depth: number): InputError {
  return new InputError(`${file}: a document is nested deeper than ${depth}`);
}
