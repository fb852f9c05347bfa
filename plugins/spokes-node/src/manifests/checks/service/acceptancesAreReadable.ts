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
  description: 'What an object accepts is written so that it is understood.',
  emits: [acceptInvalid],
  run(set, report) {
    const all = [
      ...set.services.map(object => ({ kind: 'Service', object })),
      ...set.gateways.map(object => ({ kind: 'Gateway', object })),
      ...set.virtualServices.map(object => ({
        kind: 'VirtualService',
        object,
      })),
      ...set.destinationRules.map(object => ({
        kind: 'DestinationRule',
        object,
      })),
      ...set.peerAuthentications.map(object => ({
        kind: 'PeerAuthentication',
        object,
      })),
      ...set.authorizationPolicies.map(object => ({
        kind: 'AuthorizationPolicy',
        object,
      })),
      ...set.networkPolicies.map(object => ({ kind: 'NetworkPolicy', object })),
      // The Gateway API has routes of several kinds.
      ...[...set.kubernetesGateways, ...set.routes].map(object => ({
        kind: set.sourceOf(object).kind,
        object,
      })),
    ];
    for (const { kind, object } of all) {
      const value = object.metadata.annotations[ANNOTATION_ACCEPT];
      if (value === undefined) continue;
      const parsed = parseAcceptances(value);
      if (parsed.status === 'read') continue;
      report(acceptInvalid, {
        on: object,
        args: { object: `${kind} ${nameOf(object)}`, because: parsed.because },
        at: ['metadata', 'annotations', ANNOTATION_ACCEPT],
      });
    }
  },
});
