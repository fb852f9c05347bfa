import {
  controlPlaneAddressInvalid,
  injectWebhookBroken,
} from '@fitsync/backstage-plugin-spokes-common';
import { isIP } from 'node:net';
import { servicesByName } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';
import { knowsServicesOf } from '../../lookup/hosts';
import {
  injectionOverlaps,
  injectionWebhooks,
} from '../../lookup/injectionOverlaps';
import { ManifestSet } from '../../ManifestSet';
import { WebhookManifest } from '../../schemas/cluster';

type Webhook = WebhookManifest['webhooks'][number];

/** Of injection each webhook must be there to call, and for each pod no more than one; of validation the address counts. */
export const webhooksCanBeCalled = defineManifestCheck({
  id: 'pod.webhooks-can-be-called',
  description: "Istio's webhooks call what exists, and one injects each pod.",
  emits: [controlPlaneAddressInvalid, injectWebhookBroken],
  run(set, report) {
    for (const configuration of [
      ...set.mutatingWebhooks,
      ...set.validatingWebhooks,
    ]) {
      configuration.webhooks.forEach((webhook, index) => {
        if (!/\.istio\.io$/.test(webhook.name)) return;
        const address = unusableAddress(webhook);
        if (address === undefined) return;
        report(controlPlaneAddressInvalid, {
          on: configuration,
          args: { webhook: webhook.name, address },
          at: ['webhooks', index, 'clientConfig', 'url'],
        });
      });
    }
    const injecting = injectionWebhooks(set);
    const overlaps = injectionOverlaps(injecting);
    for (const one of injecting) {
      const { configuration, index, webhook } = one;
      const at = ['webhooks', index];
      const missing = missingService(set, webhook);
      if (missing !== undefined) {
        report(injectWebhookBroken, {
          on: configuration,
          args: { webhook: webhook.name, why: missing },
          at: [...at, 'clientConfig', 'service'],
        });
      }
      const others = overlaps.get(one);
      if (!others) continue;
      const names = others.map(
        other =>
          `${other.webhook.name} of ${other.configuration.metadata.name}`,
      );
      report(injectWebhookBroken, {
        on: configuration,
        args: {
          webhook: webhook.name,
          why: `${names.join(' and ')} would inject the same pods`,
        },
        at,
      });
    }
  },
});

/** What stands where an address should; certificates of istiod name hosts, so a number in its place is no use either. */
function unusableAddress({ clientConfig }: Webhook): string | undefined {
  const { service, url } = clientConfig;
  if (service) return undefined;
  if (url === undefined || url === null || url === '') return 'nothing';
  const { hostname = '', protocol = '' } = URL.canParse(url)
    ? new URL(url)
    : {};
  if (!hostname || protocol !== 'https:') return 'what is no https address';
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0
    ? undefined
    : `the bare address ${hostname}`;
}

function missingService(
  set: ManifestSet,
  { clientConfig: { service } }: Webhook,
): string | undefined {
  if (!service || !knowsServicesOf(set, service.namespace)) return undefined;
  const name = `${service.namespace}/${service.name}`;
  const found = servicesByName(set.services).get(name);
  if (!found) return `it calls Service ${name}, which does not exist`;
  const { port: wanted = 443 } = service;
  const { ports } = found.spec;
  return ports.length === 0 || ports.some(({ port }) => port === wanted)
    ? undefined
    : `Service ${name} has no port ${wanted}`;
}
