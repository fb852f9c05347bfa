import { Service } from '@fitsync/backstage-plugin-spokes-common';
import { Resolvers } from './scope';

/** What checks of the Kubernetes and Istio hops may ask for. @public */
export interface KubernetesInputs {
  /** The Service whose NodePorts the load balancer targets: the one that selects the ingress gateway's pods. */
  ingressService: Service;
}

/** @public */
export const kubernetesResolvers: Resolvers<KubernetesInputs> = {
  ingressService: () => ({ outcome: 'absent', because: 'not written yet' }),
};
