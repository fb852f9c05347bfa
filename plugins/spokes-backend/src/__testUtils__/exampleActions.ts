import { ANNOTATION_ENTITY } from '@fitsync/backstage-plugin-spokes-common';

const spoke = 'fitsync-prod-spoke';
const document = (kind: string, name: string, namespace: string, spec = {}) =>
  JSON.stringify({
    apiVersion: kind === 'Service' ? 'v1' : 'networking.istio.io/v1',
    kind,
    metadata: { name, namespace },
    spec,
  });

/** Takes routes and Services of one's own and of others away, and claims what is another's. */
const change = [
  document('VirtualService', 'bookinfo', 'default', {
    hosts: ['*'],
    gateways: ['bookinfo-gateway'],
    http: [
      {
        match: [{ uri: { prefix: '/rented' } }],
        route: [{ destination: { host: 'productpage', subset: 'v9' } }],
      },
    ],
  }),
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'rented',
      namespace: 'rented',
      annotations: { [ANNOTATION_ENTITY]: 'component:default/intruder' },
    },
    spec: {},
  }),
].join('\n---\n');

const values = {
  name: 'shop',
  namespace: 'shop',
  spoke,
  owner: 'group:default/bookinfo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  method: 'path',
};

/**
 * What each action is asked about one entity. Whoever adds an action adds its questions here: the suites that walk all of
 * them fail without.
 */
export const exampleActions: Record<string, (entity: string) => object[]> = {
  'spokes.diagnose-service': entity => [
    { entityRef: `component:default/${entity}` },
  ],
  'spokes.explain-code': () => [{ code: 'VS_SHADOWED' }],
  'spokes.list-spokes': () => [{}],
  'spokes.propose-exposure': () => [
    { values: { ...values, path: '/shop' } },
    { values: { ...values, path: '/rented' } },
    { values: { ...values, name: 'rented', namespace: 'rented', path: '/x' } },
  ],
  'spokes.what-would-change-break': () => [
    { spoke, manifests: change },
    {
      spoke,
      manifests: change,
      removed: document('Service', 'rented', 'rented'),
    },
  ],
};
