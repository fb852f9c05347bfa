import { codesOf } from '../../testing/codesOf';
import { clusterObject, service } from '../../testing/objects';
import { webhooksCanBeCalled } from './webhooksCanBeCalled';

const configuration = (
  name: string,
  clientConfig: object,
  webhook: object = {},
  kind = 'MutatingWebhookConfiguration',
) =>
  clusterObject('admissionregistration.k8s.io/v1', kind, name, {
    webhooks: [
      {
        name: 'rev.namespace.sidecar-injector.istio.io',
        clientConfig,
        ...webhook,
      },
    ],
  });

const calls = (name: string, port?: number) => ({
  service: { name, namespace: 'istio-system', ...(port && { port }) },
});
const istiod = service(
  'istiod',
  { ports: [{ name: 'https', port: 443 }] },
  { namespace: 'istio-system' },
);
const forRevision = (revision: string) => ({
  namespaceSelector: { matchLabels: { 'istio.io/rev': revision } },
});

describe(webhooksCanBeCalled.id, () => {
  it.each([
    ['no address at all', { url: null }],
    ['an address that is none', { url: 'istiod' }],
    ['plain HTTP', { url: 'http://istiod.example.com/inject' }],
    ['a bare address', { url: 'https://10.0.0.1:15017/inject' }],
  ])('raises %s', (_, clientConfig) => {
    expect(
      codesOf(webhooksCanBeCalled, [
        configuration('injector', clientConfig),
        configuration(
          'checker',
          clientConfig,
          { name: 'rev.validation.istio.io' },
          'ValidatingWebhookConfiguration',
        ),
      ]),
    ).toEqual([
      'warning CONTROL_PLANE_ADDR_INVALID MutatingWebhookConfiguration/default/injector',
      'warning CONTROL_PLANE_ADDR_INVALID ValidatingWebhookConfiguration/default/checker',
    ]);
  });

  it.each([
    ['a Service that is not there', calls('gone')],
    ['a port that it does not have', calls('istiod', 444)],
  ])('raises %s', (_, clientConfig) => {
    expect(
      codesOf(webhooksCanBeCalled, [
        istiod,
        configuration('injector', clientConfig),
      ]),
    ).toEqual([
      'error INJECT_WEBHOOK_BROKEN MutatingWebhookConfiguration/default/injector',
    ]);
  });

  it('raises two that would inject the same pods, on each', () => {
    expect(
      codesOf(webhooksCanBeCalled, [
        configuration('left', calls('istiod'), forRevision('canary')),
        configuration('right', calls('istiod'), forRevision('canary')),
      ]),
    ).toEqual([
      'error INJECT_WEBHOOK_BROKEN MutatingWebhookConfiguration/default/left',
      'error INJECT_WEBHOOK_BROKEN MutatingWebhookConfiguration/default/right',
    ]);
  });

  it.each([
    [
      'two revisions',
      [
        istiod,
        configuration('left', calls('istiod'), forRevision('stable')),
        configuration('right', calls('istiod'), forRevision('canary')),
      ],
    ],
    [
      'several of one configuration',
      [
        clusterObject(
          'admissionregistration.k8s.io/v1',
          'MutatingWebhookConfiguration',
          'several',
          {
            webhooks: ['namespace', 'object'].map(what => ({
              name: `${what}.sidecar-injector.istio.io`,
              clientConfig: { url: 'https://istiod.example.com/inject' },
            })),
          },
        ),
      ],
    ],
    [
      'a host',
      [configuration('out', { url: 'https://istiod.example.com/inject' })],
    ],
    ['a Service of other files', [configuration('in', calls('istiod'))]],
    [
      'a webhook of somebody else',
      [configuration('other', {}, { name: 'pods.example.com' })],
    ],
  ])('leaves %s alone', (_, objects) => {
    expect(codesOf(webhooksCanBeCalled, objects)).toEqual([]);
  });
});
