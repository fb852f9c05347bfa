import {
  acceptInvalid,
  ANNOTATION_ACCEPT,
  parseAcceptances,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** A finding is accepted on the object that it is about: those of the way to the Service are judged as the Service is. */
export const acceptancesOfRouteAreReadable = defineCheck({
  id: 'service.acceptances-of-route-are-readable',
  hop: 'service',
  description:
    'The annotations by which the route and its Gateway accept findings are well formed.',
  inputs: ['cluster', 'entry'],
  emits: [acceptInvalid],
  additional: true,
  run({ cluster, entry }, report, from) {
    const { virtualService } = entry.leading;
    const objects = [
      { kind: 'VirtualService', object: virtualService },
      ...(entry.gateway ? [{ kind: 'Gateway', object: entry.gateway }] : []),
    ];
    for (const { kind, object } of objects) {
      const value = object.metadata.annotations[ANNOTATION_ACCEPT];
      if (value === undefined) continue;
      const parsed = parseAcceptances(value);
      if (parsed.status === 'read') continue;
      report(acceptInvalid, {
        resource: kubeRef(cluster, kind, object),
        args: { object: `${kind} ${nameOf(object)}`, because: parsed.because },
        evidence: [
          {
            ...from.entry,
            subject: `${ANNOTATION_ACCEPT} of ${kind} ${nameOf(object)}`,
            observed: value,
            expected: '[{"code":…,"reason":…,"owner":…,"until":"2027-01-31"}]',
          },
        ],
      });
    }
  },
});
