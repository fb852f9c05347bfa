import { matchesLabels } from '../../trace/kubernetes/matchesLabels';
import { podsBySelector } from '../../trace/lookup/clusterLookups';
import { labelIndex } from '../../trace/lookup/labelIndex';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { PodManifest, ServiceManifest } from '../schemas/core';
import { GatewayManifest } from '../schemas/networking';
import { servicesOf } from './servicesOf';

/** Labels of the gateways that come with Istio: without their pods in the input they are taken as installed. */
const installed: Record<string, string>[] = [
  { istio: 'ingressgateway' },
  { istio: 'egressgateway' },
  { istio: 'eastwestgateway' },
  { app: 'istio-ingressgateway' },
  { app: 'istio-egressgateway' },
];

/** The pods that a Gateway configures, of all namespaces, as istiod selects them unless told otherwise. */
export function gatewayPods(
  set: ManifestSet,
  { spec }: GatewayManifest,
): PodManifest[] {
  if (Object.keys(spec.selector).length === 0) return [];
  // The pods of a set are what went into the lookup.
  return podsBySelector(set.pods)(spec.selector) as PodManifest[];
}

const servicesByLabels = perVersion((services: readonly ServiceManifest[]) =>
  labelIndex(services, ({ spec }) => spec.selector),
);

/** The Services in front of a Gateway's pods: by the pods, or by the same labels where no pods are in the input. */
export function gatewayServices(
  set: ManifestSet,
  gateway: GatewayManifest,
): ServiceManifest[] {
  const pods = gatewayPods(set, gateway);
  const { selector } = gateway.spec;
  if (Object.keys(selector).length === 0) return [];
  if (pods.length === 0) return servicesByLabels(set.services)(selector);
  const namespaces = new Set(pods.map(({ metadata }) => metadata.namespace));
  return [...namespaces]
    .flatMap(one => servicesOf(set, one))
    .filter(
      ({ metadata, spec }) =>
        Object.keys(spec.selector).length > 0 &&
        pods.some(
          pod =>
            pod.metadata.namespace === metadata.namespace &&
            matchesLabels(spec.selector, pod.metadata.labels),
        ),
    );
}

/** True for the labels of a gateway that comes with Istio. */
export function isInstalledGateway(
  selector: Readonly<Record<string, string>>,
): boolean {
  return installed.some(labels => matchesLabels(labels, selector));
}

/** Where a Gateway's pods run, as far as the input shows it. */
export function gatewayNamespaces(
  set: ManifestSet,
  gateway: GatewayManifest,
): string[] {
  const pods = gatewayPods(set, gateway);
  const shown = pods.length > 0 ? pods : gatewayServices(set, gateway);
  return [...new Set(shown.map(({ metadata }) => metadata.namespace))];
}
