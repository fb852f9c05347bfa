import { AuthorizationRequest } from '../../trace/istio/authorizationMatch';
import { PodManifest, ServiceManifest } from '../schemas/core';
import { GatewayEnd } from './gatewayEnds';

/** A way from a gateway through one route to the pods of a Service, as far as the objects show all of it. */
export interface Way {
  /** What the route takes: one for each of its matches. */
  requests: Pick<AuthorizationRequest, 'host' | 'path' | 'method'>[];
  /** The app sees another path, or host, than the gateway. */
  isRewritten: boolean;
  ends: GatewayEnd[];
  /** Whom the gateway takes requests from; absent where it is not known what is enforced there. */
  visitors?: 'nobody' | 'unknown';
  service: ServiceManifest;
  /** The port of the Service; absent where the route leaves it open among several. */
  port?: ServiceManifest['spec']['ports'][number];
  pods: PodManifest[];
}
