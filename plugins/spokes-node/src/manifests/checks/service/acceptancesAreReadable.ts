import {
  acceptInvalid,
  ANNOTATION_ACCEPT,
  parseAcceptances,
} from '@fitsync/backstage-plugin-spokes-common';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

/** Whoever believes that a finding is accepted should know when it is not. */
export const acceptancesAreReadable = defineManifestCheck({
  id: 'service.acceptances-are-readable',
  description: 'What a Service accepts is written so that it is understood.',
  emits: [acceptInvalid],
  run(set, report) {
    for (const service of set.services) {
      const value = service.metadata.annotations[ANNOTATION_ACCEPT];
      if (value === undefined) continue;
      const parsed = parseAcceptances(value);
      if (parsed.status === 'read') continue;
      report(acceptInvalid, {
        on: service,
        args: { service: nameOf(service), because: parsed.because },
        at: ['metadata', 'annotations', ANNOTATION_ACCEPT],
      });
    }
  },
});
