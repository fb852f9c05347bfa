import { Inputs } from '../inputs/inputs';
import { resolvers } from '../inputs/resolvers';

/** The names of all inputs. */
export const inputNames: readonly (keyof Inputs)[] = namesOf(resolvers);

/** The place of each input in lists that hold one entry for each of them. */
export const placeOfInput: ReadonlyMap<keyof Inputs, number> = new Map(
  inputNames.map((name, place) => [name, place]),
);

/** The places of some inputs. */
export function placesOf(names: readonly (keyof Inputs)[]): number[] {
  return names.map(name => placeOfInput.get(name) ?? -1);
}

function namesOf<K extends string>(table: Record<K, unknown>): K[] {
  return Object.keys(table) as K[];
}
