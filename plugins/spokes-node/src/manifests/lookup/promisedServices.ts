import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { canaries } from './canaries';

const nameOverride = 'gateway.istio.io/name-override';

const ofGateways = perVersion(
  (gateways: ManifestSet['kubernetesGateways']) =>
    new Set(
      gateways.flatMap(({ metadata, spec }) => {
        const { annotations, name, namespace } = metadata;
        const written = annotations[nameOverride];
        // Waypoints and gateways between networks have the name as it is.
        return (
          written ? [written] : [name, `${name}-${spec.gatewayClassName}`]
        ).map(one => `${namespace}/${one}`);
      }),
    ),
);

/** True for a Service that stands in no file and that a controller makes of one: of a Gateway of the Gateway API, of a Canary. */
export function isPromisedService(
  set: ManifestSet,
  { namespace, name }: { namespace: string; name: string },
): boolean {
  return (
    ofGateways(set.kubernetesGateways).has(`${namespace}/${name}`) ||
    canaries(set.sources).some(
      canary =>
        canary.namespace === namespace && canary.services.includes(name),
    )
  );
}
