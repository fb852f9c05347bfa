import { labelIndex } from '../../trace/lookup/labelIndex';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { PodManifest, ServiceManifest } from '../schemas/core';

const podsByNamespace = perVersion((pods: readonly PodManifest[]) => {
  const lists = new Map<string, PodManifest[]>();
  for (const pod of pods) {
    const known = lists.get(pod.metadata.namespace);
    if (known) known.push(pod);
    else lists.set(pod.metadata.namespace, [pod]);
  }
  return new Map(
    [...lists].map(([namespace, own]) => [
      namespace,
      { own, select: labelIndex(own, ({ metadata }) => metadata.labels) },
    ]),
  );
});

/** True where a workload that is not among the objects does not exist. */
export function knowsWorkloadsOf(set: ManifestSet, namespace: string): boolean {
  return set.complete || podsByNamespace(set.pods).has(namespace);
}

/** The workloads of a namespace that carry labels. */
export function workloadsOf(
  set: ManifestSet,
  namespace: string,
  selector: Readonly<Record<string, string>> = {},
): PodManifest[] {
  return podsByNamespace(set.pods).get(namespace)?.select(selector) ?? [];
}

/** The workloads behind a Service; none without a selector. */
export function workloadsBehind(
  set: ManifestSet,
  { metadata, spec }: ServiceManifest,
): PodManifest[] {
  return Object.keys(spec.selector).length === 0
    ? []
    : workloadsOf(set, metadata.namespace, spec.selector);
}
