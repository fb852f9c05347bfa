import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { selectsFor } from '../../kubernetes/admission';
import { networkPoliciesByNamespace } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { Resolver } from '../scope';

/** Pods of the Service that no NetworkPolicy selects for inbound traffic: everything may reach them. */
export const openPods: Resolver<Pod[]> = ({ facts, resolve }) =>
  combine(
    {
      pods: resolve('servicePods'),
      policies: facts.cluster.networkPolicies,
    },
    ({ pods, policies }) => {
      const byNamespace = networkPoliciesByNamespace(policies);
      return {
        value: pods.filter(
          pod =>
            !byNamespace
              .get(pod.metadata.namespace)
              ?.some(policy => selectsFor(policy, 'ingress', pod)),
        ),
      };
    },
  );
