import {
  ExposureRef,
  HubBlueprint,
  SpokeBinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex, FactsIndex } from '../trace/lookup/createFactsIndex';
import { SpokeIndex } from '../trace/lookup/spokeIndex';
import { listExposures } from '../trace/exposures/listExposures';
import { TraceScope } from '../trace/inputs/scope';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { spokeScope } from './spokeScope';

/** A spoke, as the engine sees it on each public port. */
export interface SpokeScene {
  binding: SpokeBinding;
  index: SpokeIndex;
  http: TraceScope;
  https: TraceScope;
}

/** A hub with its spokes. */
export interface HubScene {
  hub: SpokeBinding['hub'];
  spokes: SpokeScene[];
}

/** What an adoption looks at. */
export interface AdoptScene {
  index: FactsIndex;
  exposures: ExposureRef[];
  hubs: HubScene[];
}

export function adoptScene(facts: Facts): AdoptScene {
  const index = createFactsIndex(facts);
  const exposures = listExposures(index);
  const hubs = new Map<string, HubScene>();
  for (const one of index.spokes.values()) {
    const { binding } = one.facts;
    const { name } = binding.hub;
    const scene = hubs.get(name) ?? { hub: binding.hub, spokes: [] };
    hubs.set(name, scene);
    scene.spokes.push({
      binding,
      index: one,
      http: spokeScope(one, exposures, 80),
      https: spokeScope(one, exposures, 443),
    });
  }
  return { index, exposures, hubs: [...hubs.values()] };
}

/** The zones of a blueprint, as far as they were derived. */
export function zonesOf(
  blueprint: Record<string, unknown>,
): HubBlueprint['azs'] {
  const { azs } = blueprint;
  return Array.isArray(azs)
    ? azs.filter((zone): zone is string => typeof zone === 'string')
    : [];
}
