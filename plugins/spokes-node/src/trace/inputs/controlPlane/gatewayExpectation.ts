import { matchesLabels } from '../../kubernetes/matchesLabels';
import { combine } from '../combine';
import { notRead, notThere } from '../outcomes';
import { perGateway } from '../kubernetes/perGateway';

/** What the ingress gateway expects before a request, and where that is said. */
export interface GatewayExpectation {
  proxyProtocol: boolean;
  where: string;
}

const annotation = 'proxy.istio.io/config';

/**
 * The PROXY protocol, asked for by the mesh configuration or by the gateway pods' own. An EnvoyFilter for these pods may
 * change either, and what it holds is not read.
 */
export const gatewayExpectation = perGateway<GatewayExpectation>(
  ({ facts: { cluster, takenAt }, resolve }) =>
    combine(
      {
        pods: resolve('gatewayPods'),
        mesh: cluster.meshConfigs,
        filters: cluster.envoyFilters,
      },
      ({ pods, mesh, filters }) => {
        const [pod] = pods;
        if (!pod) return notThere('there is no pod of the ingress gateway');
        const filter = filters.find(({ metadata, spec }) => {
          const inReach =
            metadata.namespace === pod.metadata.namespace ||
            metadata.namespace === 'istio-system';
          const labels = spec.workloadSelector?.labels ?? {};
          return inReach && matchesLabels(labels, pod.metadata.labels);
        });
        if (filter) {
          return notRead({
            source: 'list networking.istio.io/v1alpha3/envoyfilters',
            observedAt: takenAt,
            action: `Look at EnvoyFilter ${filter.metadata.namespace}/${filter.metadata.name}: it may change what the ingress gateway expects, and is not read`,
          });
        }
        const own = pod.metadata.annotations[annotation] !== undefined;
        return {
          value: {
            proxyProtocol: own || mesh.some(one => one.proxyProtocol),
            where: own
              ? `annotation ${annotation} of the gateway pods`
              : 'the mesh configuration',
          },
        };
      },
    ),
);
