import {
  Gateway,
  KubernetesGateway,
} from '@fitsync/backstage-plugin-spokes-common';

/** A certificate, as a listener names it: only a Secret can be one. */
export interface ListenerCertificate {
  group: string;
  kind: string;
  namespace: string;
  name: string;
}

/** A listener of a Gateway of the Gateway API, as istiod reads it: as a Gateway of Istio with one server. */
export interface TranslatedGateway extends Gateway {
  origin: {
    kind: 'Gateway';
    object: KubernetesGateway;
    /** `namespace/name` of the Service whose pods answer for it. */
    service: string;
    /** Whether that Service is there. */
    isThere: boolean;
    /** What it names as its certificates; absent where it ends no TLS. */
    certificates?: ListenerCertificate[];
  };
}

/** Tells a Gateway that stands for one of the Gateway API. */
export function isTranslatedGateway(
  gateway: Gateway | undefined,
): gateway is TranslatedGateway {
  return gateway !== undefined && 'origin' in gateway;
}
