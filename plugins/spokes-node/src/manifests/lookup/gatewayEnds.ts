import { istioRootNamespace } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { ManifestSet } from '../ManifestSet';
import { GatewayManifest } from '../schemas/networking';
import {
  gatewayPods,
  gatewayServices,
  isInstalledGateway,
} from './gatewayPods';

/** A gateway's pods at their end of a connection. */
export interface GatewayEnd {
  namespace: string;
  /** Those that are known for sure. */
  labels: Readonly<Record<string, string>>;
  /** False where the pods are not among the objects and may carry other labels, too. */
  whole: boolean;
  /** Names that its service account may have. */
  accounts: string[];
}

/** What the chart of Istio calls the account of a gateway, in its versions. */
export const usualAccounts = [
  ...['istio-ingressgateway-service-account', 'istio-ingressgateway'],
  ...['istio-ingress', 'istio-egressgateway-service-account', 'default'],
];

/** The pods of a Gateway, or what is known of them where it comes with Istio or its Service is given; else none. */
export function gatewayEnds(
  set: ManifestSet,
  gateway: GatewayManifest,
): GatewayEnd[] {
  const pods = gatewayPods(set, gateway);
  if (pods.length > 0) {
    return pods.map(({ metadata, spec }) => ({
      namespace: metadata.namespace,
      labels: metadata.labels,
      whole: true,
      accounts: [spec.serviceAccountName ?? 'default'],
    }));
  }
  const { selector } = gateway.spec;
  const services = gatewayServices(set, gateway);
  if (services.length > 0) {
    return uniqBy(services, ({ metadata }) => metadata.namespace).map(
      ({ metadata, spec }) => ({
        namespace: metadata.namespace,
        labels: { ...spec.selector, ...selector },
        whole: false,
        accounts: [metadata.name, ...usualAccounts],
      }),
    );
  }
  return isInstalledGateway(selector)
    ? [
        {
          namespace: istioRootNamespace,
          labels: selector,
          whole: false,
          accounts: usualAccounts,
        },
      ]
    : [];
}
