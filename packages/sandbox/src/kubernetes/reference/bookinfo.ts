import { KubeObject } from '../../world/World';
import { appObjects } from './appObjects';
import { networkPolicyObject } from './networkPolicyObject';
import { routeObjects } from './routeObjects';

const namespace = 'default';
const image = (part: string) =>
  `docker.io/istio/examples-bookinfo-${part}:1.20.3`;
const versions = {
  productpage: ['v1'],
  details: ['v1'],
  ratings: ['v1'],
  reviews: ['v1', 'v2', 'v3'],
};

const calls: Record<string, string[]> = {
  productpage: ['details', 'reviews'],
  reviews: ['ratings'],
};

/** Istio's sample application, reached from the internet by its product page. */
export function bookinfo(): KubeObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } },
    },
    ...Object.entries(versions).flatMap(([name, list]) =>
      appObjects({
        name,
        namespace,
        port: 9080,
        entity: `component:default/${name}`,
        calls: calls[name],
        versions: list.map(version => ({
          version,
          image: image(`${name}-${version}`),
        })),
      }),
    ),
    networkPolicyObject({ name: 'productpage', namespace }),
    ...routeObjects({
      gateway: 'bookinfo-gateway',
      name: 'bookinfo',
      namespace,
      to: { host: 'productpage', port: 9080 },
      matches: [
        { exact: '/productpage' },
        { prefix: '/static' },
        { exact: '/login' },
        { exact: '/logout' },
        { prefix: '/api/v1/products' },
      ],
    }),
  ];
}
