import {
  controlPlaneAddressInvalid,
  injectWebhookBroken,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { InjectionWebhook } from '../../inputs/controlPlane/injectionWebhooks';
import { nameOf } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';

/** Of the webhooks that match the pods of the Service: whether each can be called, and whether there is but one. */
export const webhookCanBeCalled = defineCheck({
  id: 'pod.webhook-can-be-called',
  hop: 'pod',
  description:
    'Exactly one injection webhook matches the pods of the Service, and what it calls exists.',
  inputs: ['cluster', 'service', 'injectionWebhooks', 'services'],
  emits: [injectWebhookBroken, controlPlaneAddressInvalid],
  additional: true,
  run({ cluster, injectionWebhooks, services }, report, from) {
    const resourceOf = ({ configuration }: InjectionWebhook) => ({
      kind: 'MutatingWebhookConfiguration',
      name: configuration.metadata.name,
      cluster,
    });
    const evidence = (subject: string, observed: string, expected: string) => [
      { ...from.injectionWebhooks, subject, observed, expected },
    ];
    for (const one of injectionWebhooks) {
      const { webhook, service } = one;
      const { service: called, url } = webhook.clientConfig;
      if (!called) {
        if (url) continue;
        report(controlPlaneAddressInvalid, {
          resource: resourceOf(one),
          forFix: forFixOf(one, services),
          args: {
            webhook: webhook.name,
            address: url === undefined ? 'nothing' : 'a URL without a host',
          },
          evidence: evidence(
            `clientConfig of ${webhook.name}`,
            url === undefined
              ? 'neither service nor url'
              : 'url without a host',
            'a Service, or a URL with a host',
          ),
        });
        continue;
      }
      const name = `${called.namespace}/${called.name}`;
      const lacksPort =
        service && !service.spec.ports.some(({ port }) => port === called.port);
      if (service && !lacksPort) continue;
      report(injectWebhookBroken, {
        resource: resourceOf(one),
        ...(!service && { forFix: forFixOf(one, services, called.namespace) }),
        args: {
          webhook: webhook.name,
          why: service
            ? `Service ${name} has no port ${called.port}`
            : `it calls Service ${name}, which does not exist`,
        },
        evidence: evidence(
          `what ${webhook.name} calls`,
          service ? `${name}, without port ${called.port}` : `${name}: none`,
          `a Service with port ${called.port}`,
        ),
      });
    }

    const [first, ...others] = injectionWebhooks;
    if (others.length === 0) return;
    const names = injectionWebhooks.map(
      ({ configuration, webhook }) =>
        `${configuration.metadata.name}/${webhook.name}`,
    );
    report(injectWebhookBroken, {
      resource: resourceOf(first),
      args: {
        webhook: first.webhook.name,
        why: `${names.join(' and ')} match the same pods`,
      },
      evidence: evidence(
        'injection webhooks that match the pods',
        names.join(', '),
        'one',
      ),
    });
  },
});

/** Where the webhook stands in its configuration, and the istiod that it could call: the one there is, or nobody knows which. */
function forFixOf(
  { configuration, webhook }: InjectionWebhook,
  services: readonly Service[],
  namespace?: string,
) {
  const istiods = services.filter(
    ({ metadata, spec }) =>
      metadata.labels.app === 'istiod' &&
      (namespace ?? metadata.namespace) === metadata.namespace &&
      spec.ports.some(({ port }) => port === 443),
  );
  const [only] = istiods;
  return istiods.length === 1
    ? {
        index: String(
          configuration.webhooks.findIndex(({ name }) => name === webhook.name),
        ),
        istiod: nameOf(only),
      }
    : {};
}
