import { ObservedFailure } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../defineCheck';
import { ExposureTarget } from '../inputs/exposure';
import { Inputs } from '../inputs/inputs';
import { resolvers } from '../inputs/resolvers';
import { Resolver, TraceScope } from '../inputs/scope';
import { SpokeIndex } from '../lookup/spokeIndex';

/** Finds the inputs of one exposure, each once. Facts of a shape that a resolver cannot read are a failed read. */
export function createScope(
  index: SpokeIndex,
  exposure: ExposureTarget,
  onFailure: (input: string, error: unknown) => void = () => {},
): TraceScope {
  const found: { [Name in keyof Inputs]?: Input<Inputs[Name]> } = {};
  const scope: TraceScope = {
    facts: index.facts,
    index,
    exposure,
    resolve(name) {
      const known = found[name];
      if (known) return known;
      const input = attempt(name, resolvers[name], scope, onFailure);
      Reflect.set(found, name, input);
      return input;
    },
  };
  return scope;
}

function attempt<T>(
  name: string,
  resolver: Resolver<T>,
  scope: TraceScope,
  onFailure: (input: string, error: unknown) => void,
): Input<T> | ObservedFailure<T> {
  try {
    return resolver(scope);
  } catch (error) {
    onFailure(name, error);
    return {
      outcome: 'failed',
      source: name,
      observedAt: scope.facts.takenAt,
      action: `Read the facts again: those behind '${name}' have a shape that cannot be judged`,
    };
  }
}
