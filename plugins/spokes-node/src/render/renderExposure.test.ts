import {
  ExposureBlueprintInput,
  exposureBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import path from 'node:path';
import { parse } from 'yaml';
import { goldenFiles } from '../testing/goldenFiles';
import { renderExposure } from './renderExposure';

const smallest: ExposureBlueprintInput = {
  service: 'podinfo',
  namespace: 'podinfo',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
};

const everything: ExposureBlueprintInput = {
  ...smallest,
  service: 'cart',
  namespace: 'shop',
  description: 'Keeps what a customer wants: "yes", #1 & more',
  system: 'system:default/shop',
  image: `registry.example.com:5000/shop/cart:2.0_rc-1@sha256:${'0a'.repeat(
    32,
  )}`,
  ports: { container: 8080, service: 8080 },
  replicas: 3,
  probes: {
    readiness: { kind: 'http', path: '/ready' },
    liveness: { kind: 'http', path: '/live' },
    startupSeconds: 92,
  },
  resources: {
    cpuRequest: '1',
    cpuLimit: '2',
    memoryRequest: '1Gi',
    memoryLimit: '2Gi',
  },
  method: { kind: 'path', path: '/shop/cart', rewrite: '/v2' },
  timeout: '15s',
  retries: { attempts: 3, perTryTimeout: '5s', retryOn: ['5xx', 'reset'] },
  isolation: { callers: 'namespace' },
};

const single: ExposureBlueprintInput = {
  ...smallest,
  replicas: 1,
  component: 'component:demo/podinfo',
  method: { kind: 'path', path: '/', rewrite: '/ui' },
  isolation: { callers: 'gateway' },
};

const render = (input: unknown) =>
  renderExposure(parseBlueprint(exposureBlueprintSchema, input));

function object(input: unknown, file: string) {
  const found = render(input).files.find(({ path: name }) => name === file);
  return parse(found?.content ?? 'null');
}

describe('renderExposure', () => {
  it.each(Object.entries({ smallest, everything, single }))(
    'renders the golden files of %s',
    async (name, input) => {
      const { files, folder } = render(input);
      const rendered = Object.fromEntries(
        files.map(file => [`${folder}/${file.path}`, file.content]),
      );
      expect(rendered).toEqual(
        await goldenFiles(path.join(__dirname, '__golden__', name), rendered),
      );
    },
  );

  it('gives the same bytes whatever the order of the input', () => {
    const reversed = Object.fromEntries(Object.entries(everything).reverse());
    expect(render(reversed)).toEqual(render(everything));
  });

  it('renders the same again from the blueprint.yaml that it wrote', () => {
    expect(render(object(everything, 'blueprint.yaml'))).toEqual(
      render(everything),
    );
  });

  it('lets two apps share a namespace: the one object that both render is equal and outlives each', () => {
    const other = { ...everything, service: 'stock', image: 'stock:1' };
    expect(object(other, 'namespace.yaml')).toEqual(
      object(everything, 'namespace.yaml'),
    );
    const names = (input: object) =>
      object(input, 'kustomization.yaml')
        .resources.filter((file: string) => file !== 'namespace.yaml')
        .map((file: string) => {
          const { kind, metadata } = object(input, file);
          return `${kind} ${metadata.name}`;
        });
    expect(names(other)).not.toEqual(expect.arrayContaining(names(everything)));
    expect(new Set([...names(other), ...names(everything)]).size).toBe(
      names(other).length + names(everything).length,
    );
  });

  it.each([
    [
      '/shop',
      undefined,
      [
        ['/shop', undefined],
        ['/shop/', undefined],
      ],
    ],
    [
      '/shop',
      '/shop',
      [
        ['/shop', undefined],
        ['/shop/', undefined],
      ],
    ],
    [
      '/shop',
      '/',
      [
        ['/shop', '/'],
        ['/shop/', '/'],
      ],
    ],
    [
      '/shop',
      '/v2',
      [
        ['/shop', '/v2'],
        ['/shop/', '/v2/'],
      ],
    ],
    ['/', undefined, [['/', undefined]]],
    ['/', '/v2', [['/', '/v2/']]],
  ])('routes %s, rewritten to %s', (from, rewrite, expected) => {
    const { spec } = object(
      { ...smallest, method: { kind: 'path', path: from, rewrite } },
      'virtualservice.yaml',
    );
    const pairs = spec.http.flatMap(
      (route: { match: { uri: object }[]; rewrite?: { uri: string } }) =>
        route.match.map(({ uri }) => [
          ...Object.values(uri),
          route.rewrite?.uri,
        ]),
    );
    expect(pairs).toEqual(expected);
  });

  it.each([
    ['shop:1.2.3', '1.2.3'],
    ['host:5000/shop:v1', 'v1'],
    ['shop:_1-', '1'],
    [`shop:${'a'.repeat(100)}`, 'a'.repeat(63)],
    [`host:5000/shop@sha256:${'0a'.repeat(32)}`, '0a0a0a0a0a0a'],
    ['shop:___', 'v1'],
  ])('labels the pods of %s with version %s', (image, version) => {
    const { spec } = object({ ...smallest, image }, 'deployment.yaml');
    expect(spec.template.metadata.labels.version).toBe(version);
  });

  it.each([
    [
      { method: { kind: 'domain', host: 'shop.example.com' } },
      /method.kind 'domain' is not rendered yet: use 'path'/,
    ],
    [
      {
        method: {
          kind: 'https',
          host: 'shop.example.com',
          certificate: { from: 'existing-secret', secretName: 'shop' },
        },
      },
      /method.kind 'https' is not rendered yet: use 'path'/,
    ],
    [{ rateLimit: { requests: 10 } }, /rateLimit is not rendered yet/],
  ])('refuses %j instead of leaving it out', (change, message) => {
    expect(() => render({ ...smallest, ...change })).toThrow(message);
  });

  it('checks names again where they become paths', () => {
    const blueprint = parseBlueprint(exposureBlueprintSchema, smallest);
    expect(() =>
      renderExposure({ ...blueprint, namespace: '../../.github' }),
    ).toThrow(/namespace "..\/..\/.github" must be a DNS-1123 label/);
  });
});
