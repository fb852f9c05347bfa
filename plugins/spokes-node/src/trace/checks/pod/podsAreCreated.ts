import { podCreateRejected } from '@fitsync/backstage-plugin-spokes-common';
import { sumBy } from 'lodash';
import { matchesLabels } from '../../kubernetes/matchesLabels';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A quota, a policy or a webhook that refuses pods leaves its word at the Deployment. */
export const podsAreCreated = defineCheck({
  id: 'pod.is-created',
  hop: 'pod',
  description: 'The API server accepts the pods that the Deployments ask for.',
  inputs: ['cluster', 'servicePods', 'serviceDeployments'],
  emits: [podCreateRejected],
  run({ cluster, servicePods, serviceDeployments }, report, from) {
    const wantedInAll = sumBy(serviceDeployments, ({ spec }) => spec.replicas);
    for (const deployment of serviceDeployments) {
      const { spec, status } = deployment;
      const failure = (status.conditions ?? []).find(
        one => one.type === 'ReplicaFailure' && one.status === 'True',
      );
      const pods = servicePods.filter(({ metadata }) =>
        matchesLabels(spec.selector.matchLabels, metadata.labels),
      );
      const missing = spec.replicas - pods.length;
      if (!failure || missing <= 0) continue;
      const reason = failure.reason ?? 'ReplicaFailure';
      report(podCreateRejected, {
        resource: kubeRef(cluster, 'Deployment', deployment),
        args: {
          deployment: nameOf(deployment),
          wanted: String(spec.replicas),
          total: String(pods.length),
          reason,
        },
        evidence: [
          {
            ...from.serviceDeployments,
            subject: `condition ReplicaFailure of Deployment ${nameOf(
              deployment,
            )}`,
            observed: reason,
            expected: 'not there',
          },
        ],
        share: { affected: missing, total: wantedInAll, of: 'pods' },
      });
    }
  },
});
