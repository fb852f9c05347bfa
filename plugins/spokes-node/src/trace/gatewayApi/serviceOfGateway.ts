import { KubernetesGateway } from '@fitsync/backstage-plugin-spokes-common';
import { resolveHost } from '../istio/resolveHost';

/** The class whose Gateways istiod serves; of any other it is not known whose it is. */
const istioClass = 'istio';

const nameOverride = 'gateway.istio.io/name-override';

/**
 * The Service whose pods answer for a Gateway, as `namespace/name`: the one at its address, or the one that istiod makes.
 * Absent for a Gateway that is not Istio's, or whose address is no Service of the cluster.
 */
export function serviceOfGateway({
  metadata,
  spec,
}: KubernetesGateway): string | undefined {
  const { name, namespace } = metadata;
  if (spec.gatewayClassName !== istioClass) return undefined;
  const [address, ...others] = spec.addresses;
  const isManaged =
    !address || (others.length === 0 && address.type === 'IPAddress');
  if (isManaged) {
    const own = metadata.annotations[nameOverride] ?? `${name}-${istioClass}`;
    return `${namespace}/${own}`;
  }
  const hostname = spec.addresses.find(({ type }) => type === 'Hostname');
  const host = hostname && resolveHost(hostname.value, namespace);
  return host?.kind === 'service'
    ? `${host.namespace}/${host.name}`
    : undefined;
}
