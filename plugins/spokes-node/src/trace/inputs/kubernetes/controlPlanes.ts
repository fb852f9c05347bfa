import {
  istioRootNamespace,
  Pod,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { isActivePod } from '../../kubernetes/isActivePod';
import { podsByService } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { perSpoke, Resolver } from '../scope';

/** istiod of one revision. */
export interface ControlPlane {
  service: Service;
  pods: Pod[];
}

/** Called `istiod`, or `istiod-<revision>`. */
export const controlPlanes: Resolver<ControlPlane[]> = perSpoke(
  ({ facts: { cluster } }) =>
    combine(
      { services: cluster.services, pods: cluster.pods },
      ({ services, pods }) => {
        const found = services.filter(
          ({ metadata: { namespace, name }, spec }) =>
            namespace === istioRootNamespace &&
            /^istiod(-|$)/.test(name) &&
            Object.keys(spec.selector).length > 0,
        );
        return found.length > 0
          ? {
              value: found.map(service => ({
                service,
                pods: podsByService(pods)(service).filter(isActivePod),
              })),
            }
          : notThere('istiod does not run in the cluster');
      },
    ),
);
