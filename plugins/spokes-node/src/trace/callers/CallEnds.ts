import {
  DestinationRule,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { EffectiveMtls } from '../istio/effectiveMtls';

/** What is known of both ends of a call before anything is judged. */
export interface CallEnds {
  /** One of the caller's pods; the others run under the same account. */
  client: Pod;
  server: {
    service: Service;
    /** One of the called pods. */
    pod: Pod;
    /** Port of the pod; absent where the Service names one that it does not have. */
    port?: number;
    hasSidecar: boolean;
    mtls: EffectiveMtls;
  };
  /** The DestinationRule that the client follows for the Service, and the TLS mode that it sets. */
  rule?: DestinationRule;
  ruleMode?: string;
  /** Which end is in ambient mode, where one is. */
  ambient?: string;
}
