import { defineMessage } from '../defineMessage';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';

const docs = {
  url: 'https://istio.io/latest/docs/setup/additional-setup/gateway/',
  title: 'Installing gateways',
};

/** GWPOD_NOT_READY: Gateway pods are not ready. @public */
export const gatewayPodNotReady = defineMessage({
  code: 'GWPOD_NOT_READY',
  hop: 'gateway-pods',
  severity: 'error',
  title: 'Gateway pods are not ready',
  template:
    '{affected} of {total} ingress gateway pods are not ready; {pod} says {reason}.',
  meaning:
    'Only ready gateway pods receive traffic. While none is ready the node port refuses every connection; while some are, the others carry the load.',
  fix: 'Find out why {pod} is not ready ({reason}) and bring it up.',
  responsible: 'platform',
  follows: ['IMAGE_AUTO_NOT_INJECTED', 'NODE_NOT_READY', 'ISTIOD_UNAVAILABLE'],
  source: docs.url,
  remedies: (_, resource) =>
    kubernetesRemedies({
      resource,
      docs,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl('delete', 'pod', name),
          risk: 'Its Deployment starts a new pod in its place; connections that it still holds end.',
          verify: kubectl('describe', 'pod', name),
          backToCode:
            'Nothing to put back; if the new pod fails as well, its image or its access to istiod is the cause.',
        },
        { kind: 'docs', ...docs },
      ],
    }),
});
