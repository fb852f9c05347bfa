import {
  controlPlaneAddressInvalid,
  injectWebhookBroken,
} from '@fitsync/backstage-plugin-spokes-common';
import { InjectionWebhook } from '../../inputs/controlPlane/injectionWebhooks';
import { defineCheck } from '../defineCheck';

/** Of the webhooks that match the pods of the Service: whether each can be called, and whether there is but one. */
export const webhookCanBeCalled = defineCheck({
  id: 'pod.webhook-can-be-called',
  hop: 'pod',
  description:
    'One injection webhook matches the pods of the Service, and what it calls exists.',
  inputs: ['cluster', 'service', 'injectionWebhooks'],
  emits: [injectWebhookBroken, controlPlaneAddressInvalid],
  additional: true,
  run({ cluster, injectionWebhooks }, report, from) {
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
