import { CheckInputs, Input } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { inputNames, placeOfInput } from './inputTable';

/** What was found of each input, by its place. */
type Found = readonly (Input<unknown> | undefined)[];

type Views = Pick<CheckInputs<Inputs>, 'values' | 'from'>;

class ValuesOf {
  constructor(readonly found: Found) {}
}

class ProvenanceOf {
  constructor(readonly found: Found) {}
}

for (const name of inputNames) {
  const place = placeOfInput.get(name) ?? -1;
  Object.defineProperty(ValuesOf.prototype, name, {
    get(this: ValuesOf) {
      const input = this.found[place];
      return input?.outcome === 'ok' ? input.value : undefined;
    },
  });
  Object.defineProperty(ProvenanceOf.prototype, name, {
    get(this: ProvenanceOf) {
      const input = this.found[place];
      return input?.outcome === 'ok'
        ? { source: input.source, observedAt: input.observedAt }
        : undefined;
    },
  });
}

/**
 * The values and the provenance of inputs by name, each looked up when a check asks for it: one pair of objects serves all
 * the checks of an exposure, where each would have objects filled for itself that it mostly does not look at. An input has
 * to be resolved before.
 */
export function viewInputs(found: Found): Views {
  // What the getters below give: each reads the input that it is named after.
  const values: object = new ValuesOf(found);
  const from: object = new ProvenanceOf(found);
  return { values, from } as Views;
}
