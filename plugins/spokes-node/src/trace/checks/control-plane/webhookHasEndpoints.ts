import {
  injectWebhookDown,
  MutatingWebhook,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { readyEndpoints } from '../../kubernetes/readyEndpoints';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';

/** That istiod itself is down is told as such. */
const isIstiod = /^istiod(-|$)/;

export const webhookHasEndpoints = defineCheck({
  id: 'control-plane.webhook-has-endpoints',
  hop: 'control-plane',
  description:
    'The Service that the injection webhook calls has a ready endpoint.',
  inputs: ['cluster', 'injectionWebhooks'],
  emits: [injectWebhookDown],
  run({ cluster, injectionWebhooks }, report, from) {
    for (const {
      configuration,
      webhook,
      service,
      slices,
      istiod,
    } of injectionWebhooks) {
      if (!service || isIstiod.test(service.metadata.name)) continue;
      if (readyEndpoints(slices).length > 0) continue;
      report(injectWebhookDown, {
        resource: {
          kind: 'MutatingWebhookConfiguration',
          name: configuration.metadata.name,
          cluster,
        },
        args: { webhook: webhook.name, service: nameOf(service) },
        forFix: {
          istiod: istiod(),
          places: placesOf(configuration, service).join(', '),
        },
        evidence: [
          {
            ...from.injectionWebhooks,
            subject: `ready endpoints of ${nameOf(service)}`,
            observed: '0',
            expected: '1 or more',
          },
        ],
      });
    }
  },
});

/** Where each webhook of a configuration names the Service, as JSON pointers. */
function placesOf(
  { webhooks }: MutatingWebhook,
  { metadata: { namespace, name } }: Service,
): string[] {
  return webhooks.flatMap(({ clientConfig: { service } }, index) =>
    service?.namespace === namespace && service.name === name
      ? [`/webhooks/${index}/clientConfig/service`]
      : [],
  );
}
