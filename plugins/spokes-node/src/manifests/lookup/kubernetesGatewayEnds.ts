import { istioRootNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayNameLabel } from '../../trace/istio/gatewayNameLabel';
import { resolveHost } from '../../trace/istio/resolveHost';
import { servicesByName } from '../../trace/lookup/clusterLookups';
import { ManifestSet } from '../ManifestSet';
import { KubernetesGatewayManifest } from '../schemas/gatewayApi';
import { ServiceManifest } from '../schemas/core';
import { GatewayEnd, usualAccounts } from './gatewayEnds';
import { isInstalledGateway } from './gatewayPods';
import { Way } from './Way';
import { workloadsBehind } from './workloads';

/** The class whose Gateways istiod serves; of any other it is not known whose it is. */
const istioClass = 'istio';
const nameOverride = 'gateway.istio.io/name-override';
const accountOverride = 'gateway.istio.io/service-account';

type Ends = { ends: GatewayEnd[]; visitors?: Way['visitors'] };

/**
 * The pods of a Gateway of the Gateway API. Those that istiod makes are not among the objects and have a name and labels
 * that are known; what policies do with their visitors is left open, since a Gateway's own name targetRefs.
 */
export function kubernetesGatewayEnds(
  set: ManifestSet,
  gateway: KubernetesGatewayManifest,
): Ends {
  const { metadata, spec } = gateway;
  if (spec.gatewayClassName !== istioClass) return { ends: [] };
  const [address, ...others] = spec.addresses;
  const isManaged =
    !address ||
    (others.length === 0 && (address.type ?? 'IPAddress') === 'IPAddress');
  if (isManaged) {
    const { annotations, name, namespace } = metadata;
    const made = annotations[nameOverride] ?? `${name}-${istioClass}`;
    return {
      ends: [
        {
          namespace,
          labels: { [gatewayNameLabel]: name },
          whole: false,
          accounts: [annotations[accountOverride] ?? made],
        },
      ],
    };
  }
  const ends = endsBehind(set, gateway);
  const isSecure = spec.listeners.some(({ protocol }) => protocol === 'HTTPS');
  return { ends, visitors: isSecure ? 'unknown' : 'nobody' };
}

/** The Service at the address of a Gateway of Istio, where it is among the objects. */
export function serviceAtAddress(
  set: ManifestSet,
  gateway: KubernetesGatewayManifest,
): ServiceManifest | undefined {
  const host = hostOf(gateway);
  return host?.kind === 'service' &&
    gateway.spec.gatewayClassName === istioClass
    ? servicesByName(set.services).get(`${host.namespace}/${host.name}`)
    : undefined;
}

function endsBehind(
  set: ManifestSet,
  gateway: KubernetesGatewayManifest,
): GatewayEnd[] {
  const service = serviceAtAddress(set, gateway);
  if (service) {
    const pods = workloadsBehind(set, service);
    if (pods.length > 0) {
      return pods.map(({ metadata, spec }) => ({
        namespace: metadata.namespace,
        labels: metadata.labels,
        whole: true,
        accounts: [spec.serviceAccountName ?? 'default'],
      }));
    }
    const { metadata, spec } = service;
    return [
      {
        namespace: metadata.namespace,
        labels: spec.selector,
        whole: false,
        accounts: [metadata.name, ...usualAccounts],
      },
    ];
  }
  const host = hostOf(gateway);
  if (host?.kind !== 'service' || host.namespace !== istioRootNamespace) {
    return [];
  }
  const labels = { app: host.name };
  return isInstalledGateway(labels)
    ? [
        {
          namespace: istioRootNamespace,
          labels,
          whole: false,
          accounts: usualAccounts,
        },
      ]
    : [];
}

function hostOf({ metadata, spec }: KubernetesGatewayManifest) {
  const named = spec.addresses.find(({ type }) => type === 'Hostname');
  return named?.value === undefined
    ? undefined
    : resolveHost(named.value, metadata.namespace);
}
