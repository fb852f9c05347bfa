import { ObservedFailure } from '@fitsync/backstage-plugin-spokes-common';
import { CheckInputs, Input } from '../defineCheck';
import { ExposureTarget } from '../inputs/exposure';
import { Inputs } from '../inputs/inputs';
import { resolvers } from '../inputs/resolvers';
import { Resolver, sharingOfResolver, TraceScope } from '../inputs/scope';
import { SpokeIndex } from '../lookup/spokeIndex';
import { inputNames, placeOfInput } from './inputTable';
import { sharedWork, workOfGateway } from './sharedWork';
import { viewInputs } from './viewInputs';

/** The inputs of one exposure, for resolvers and for checks. */
export interface ExposureScope extends TraceScope, CheckInputs<Inputs> {
  resolve<Name extends keyof Inputs>(name: Name): Input<Inputs[Name]>;
  /** Sees to it that the inputs at some places are found. */
  find(places: readonly number[]): void;
}

/** Who shares each input, by its place. */
const sharings = inputNames.map(name => sharingOfResolver(resolvers[name]));

/** The places of those that exposures share which come in by the same gateway pods. */
const ofGateways = sharings.flatMap((sharing, place) =>
  sharing === 'gateway' ? [place] : [],
);

/** Finds the inputs of one exposure, each once. Facts of a shape that a resolver cannot read are a failed read. */
export function createScope(
  index: SpokeIndex,
  exposure: ExposureTarget,
  onFailure: (input: string, error: unknown) => void = () => {},
): ExposureScope {
  const { port } = exposure;
  const ofPort = sharedWork(index, port).inputs;
  // A copy of a list is cheaper than many lookups: what all share is found already.
  const found: (Input<unknown> | undefined)[] = ofPort.slice();
  let ofGateway: (Input<unknown> | undefined)[] | undefined;

  const scope: ExposureScope = {
    facts: index.facts,
    index,
    exposure,
    resolve<Name extends keyof Inputs>(name: Name): Input<Inputs[Name]> {
      const place = placeOfInput.get(name) ?? -1;
      // At the place of an input is what its own resolver found, which the list cannot say.
      return (found[place] ?? resolveAt(place)) as Input<Inputs[Name]>;
    },
    find(places) {
      for (let at = 0; at < places.length; at += 1) {
        if (!found[places[at]]) resolveAt(places[at]);
      }
    },
    found,
    ...viewInputs(found),
  };

  function resolveAt(place: number): Input<unknown> {
    const sharing = sharings[place];
    if (sharing === 'gateway' && !ofGateway) {
      const pods = scope.resolve('podsOfGateway');
      ofGateway = workOfGateway(pods, port).inputs;
      // With the first, all that was found for others that come in alike.
      for (const at of ofGateways) found[at] ??= ofGateway[at];
      const known = found[place];
      if (known) return known;
    }
    const name = inputNames[place];
    const input = attempt(name, resolvers[name], scope, onFailure);
    found[place] = input;
    if (sharing === 'gateway' && ofGateway) ofGateway[place] = input;
    else if (sharing !== 'exposure') ofPort[place] = input;
    return input;
  }
  return scope;
}

function attempt(
  name: string,
  resolver: Resolver<unknown>,
  scope: TraceScope,
  onFailure: (input: string, error: unknown) => void,
): Input<unknown> | ObservedFailure<unknown> {
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
