import { Entity } from '@backstage/catalog-model';
import {
  ClusterFacts,
  ExposureRef,
  KubernetesBinding,
  meetsRequirements,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { FactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { SpokeConfig } from '../config';
import { confirmBinding } from './confirmBinding';

/**
 * The live Services that an entity's labels name and that confirm it. One that does not is not told from one that is not
 * there: a selector must not be a way to look around.
 */
export function findBoundServices(
  entity: Entity,
  binding: KubernetesBinding,
  { index, spokes }: { index: FactsIndex; spokes: SpokeConfig[] },
): ExposureRef[] {
  return spokes.flatMap(spoke => {
    const { name } = spoke.binding;
    const cluster = index.spokes.get(name)?.facts.cluster;
    return (cluster?.services.value ?? []).flatMap(service => {
      const { namespace, name: serviceName } = service.metadata;
      const exposure = { spoke: name, namespace, service: serviceName };
      const isBound =
        (binding.namespace === undefined || binding.namespace === namespace) &&
        confirmBinding(entity, exposure, service, spoke) &&
        cluster !== undefined &&
        hasLabels(service, cluster, binding);
      return isBound ? [exposure] : [];
    });
  });
}

/** Of itself, by what it selects, or on the pods behind it; the selector speaks even while no pod is there. */
function hasLabels(
  { metadata, spec }: Service,
  cluster: ClusterFacts,
  { requirements }: KubernetesBinding,
): boolean {
  const pairs = Object.entries(spec.selector);
  const isBehind = (one: {
    metadata: { namespace: string; labels: Record<string, string> };
  }) =>
    pairs.length > 0 &&
    one.metadata.namespace === metadata.namespace &&
    pairs.every(([key, value]) => one.metadata.labels[key] === value);
  return (
    meetsRequirements(metadata.labels, requirements) ||
    (pairs.length > 0 && meetsRequirements(spec.selector, requirements)) ||
    (cluster.pods.value ?? []).some(
      pod =>
        isBehind(pod) && meetsRequirements(pod.metadata.labels, requirements),
    )
  );
}
