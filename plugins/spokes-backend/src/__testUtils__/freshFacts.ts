import {
  ANNOTATION_ENTITY,
  ClusterFacts,
  Facts,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';

/** Facts of the reference scenario, read just now. */
export function freshFacts(): Facts {
  const text = JSON.stringify(referenceFacts());
  const now = new Date().toISOString();
  const facts: Facts = JSON.parse(
    text.replace(/"observedAt":"[^"]+"/g, `"observedAt":"${now}"`),
  );
  return { ...facts, takenAt: now };
}

/** Says on a live Service whose it is. */
export function nameEntity(
  facts: Facts,
  service: string,
  entityRef: string,
): void {
  const found = facts.clusters
    .flatMap((cluster: ClusterFacts) => cluster.services.value ?? [])
    .find(({ metadata }) => metadata.name === service);
  if (!found) throw new Error(`no Service ${service}`);
  found.metadata.annotations[ANNOTATION_ENTITY] = entityRef;
}
