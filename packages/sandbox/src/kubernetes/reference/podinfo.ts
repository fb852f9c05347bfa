import { KubeObject } from '../../world/World';
import { appObjects } from './appObjects';
import { networkPolicyObject } from './networkPolicyObject';
import { routeObjects } from './routeObjects';

const namespace = 'demo';

/** The one app of the stage spoke. */
export function podinfo(): KubeObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'default' },
    },
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } },
    },
    ...appObjects({
      name: 'podinfo',
      namespace,
      port: 9898,
      entity: 'component:default/podinfo',
      versions: [
        { version: 'v6', image: 'ghcr.io/stefanprodan/podinfo:6.9.2' },
      ],
    }),
    networkPolicyObject({ name: 'podinfo', namespace }),
    ...routeObjects({
      gateway: 'podinfo-gateway',
      name: 'podinfo',
      namespace,
      to: { host: 'podinfo', port: 9898 },
      matches: [{ prefix: '/podinfo' }],
    }),
  ];
}
