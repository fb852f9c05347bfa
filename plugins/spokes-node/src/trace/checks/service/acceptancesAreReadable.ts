import {
  acceptInvalid,
  ANNOTATION_ACCEPT,
  parseAcceptances,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Whoever believes that a finding is accepted should know when it is not. */
export const acceptancesAreReadable = defineCheck({
  id: 'service.acceptances-are-readable',
  hop: 'service',
  description:
    'The annotation by which the Service accepts findings is well formed.',
  inputs: ['cluster', 'service'],
  emits: [acceptInvalid],
  run({ cluster, service }, report, from) {
    const value = service.metadata.annotations[ANNOTATION_ACCEPT];
    if (value === undefined) return;
    const parsed = parseAcceptances(value);
    if (parsed.status === 'read') return;
    report(acceptInvalid, {
      resource: kubeRef(cluster, 'Service', service),
      args: {
        object: `Service ${nameOf(service)}`,
        because: parsed.because,
      },
      evidence: [
        {
          ...from.service,
          subject: `${ANNOTATION_ACCEPT} of Service ${nameOf(service)}`,
          observed: value,
          expected: '[{"code":…,"reason":…,"owner":…,"until":"2027-01-31"}]',
        },
      ],
    });
  },
});
