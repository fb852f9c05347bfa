import { apiServerUnreachable } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';

/** Says why everything else of the cluster is old; of the traffic it says nothing. */
export const apiServerAnswers = defineCheck({
  id: 'control-plane.api-server-answers',
  hop: 'control-plane',
  description: 'The API server of the cluster answers.',
  inputs: ['cluster', 'apiServer'],
  emits: [apiServerUnreachable],
  run({ cluster, apiServer }, report, from) {
    if (apiServer.answers) return;
    report(apiServerUnreachable, {
      resource: { kind: 'Cluster', name: cluster, cluster },
      args: { cluster, since: apiServer.since },
      evidence: [
        {
          ...from.apiServer,
          subject: `last answer of the API server of ${cluster}`,
          observed: apiServer.since,
        },
      ],
    });
  },
});
