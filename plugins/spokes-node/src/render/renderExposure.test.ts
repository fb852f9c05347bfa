import {
  ExposureBlueprintInput,
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { get, uniq } from 'lodash';
import path from 'node:path';
import { parse } from 'yaml';
import { checkManifests } from '../manifests/checkManifests';
import { createManifestSet } from '../manifests/ManifestSet';
import { readManifests } from '../manifests/readManifests';
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

const host = 'shop.example.com';
const zoneId = 'Z0123456789ABCDEFGHIJ';

const domain: ExposureBlueprintInput = {
  ...smallest,
  method: { kind: 'domain', host, zoneId, path: '/podinfo', rewrite: '/' },
};
const httpsBy = (
  certificate: Extract<
    ExposureBlueprintInput['method'],
    { kind: 'https' }
  >['certificate'],
): ExposureBlueprintInput => ({
  ...smallest,
  method: { kind: 'https', host, certificate },
});

const existingSecret = httpsBy({
  from: 'existing-secret',
  secretName: 'shop-example-com',
});
const certManager = httpsBy({
  from: 'cert-manager',
  issuer: 'letsencrypt',
});
const externalSecret = httpsBy({
  from: 'external-secret',
  store: 'aws',
  key: 'shop/tls',
});

/** All that a blueprint may say at once. */
const httpsEverything: ExposureBlueprintInput = {
  ...everything,
  method: {
    kind: 'https',
    host,
    zoneId,
    path: '/cart',
    rewrite: '/v2',
    certificate: {
      from: 'cert-manager',
      issuer: 'letsencrypt',
      issuerKind: 'Issuer',
    },
  },
  rateLimit: { requests: 100, per: 'minute', burst: 200 },
};

const blueprints = {
  smallest,
  everything,
  single,
  domain,
  'https-existing-secret': existingSecret,
  'https-cert-manager': certManager,
  'https-external-secret': externalSecret,
  'https-everything': httpsEverything,
};

const spoke = parseBlueprint(spokeBlueprintSchema, {
  name: 'fitsync-prod-spoke',
  owner: 'group:default/platform',
  hub: 'fitsync-hub',
  region: 'us-east-2',
  azs: ['us-east-2a'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  gitops: 'none',
  domains: [{ host: 'prod.example.com', zoneId }],
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
});
const hub = parseBlueprint(hubBlueprintSchema, {
  name: 'fitsync-hub',
  owner: 'group:default/platform',
  account: '111111111111',
  region: 'us-east-2',
  azs: ['us-east-2a', 'us-east-2b'],
});

const renderAll = (input: unknown) =>
  renderExposure(parseBlueprint(exposureBlueprintSchema, input), {
    spoke,
    hub,
  });
const render = (input: unknown) => renderAll(input)[0];

function object(input: unknown, file: string) {
  const found = render(input).files.find(({ path: name }) => name === file);
  return parse(found?.content ?? 'null');
}

describe('renderExposure', () => {
  it.each(Object.entries(blueprints))(
    'renders the golden files of %s',
    async (name, input) => {
      const rendered = Object.fromEntries(
        renderAll(input).flatMap(({ files, folder }) =>
          files.map(file => [`${folder}/${file.path}`, file.content]),
        ),
      );
      expect(rendered).toEqual(
        await goldenFiles(path.join(__dirname, '__golden__', name), rendered),
      );
    },
  );

  it.each(Object.entries(blueprints))(
    'gives our own checks nothing to find in %s',
    (_, input) => {
      const { folder, files } = render(input);
      const { manifests } = readManifests(
        files
          .filter(({ path: name }) =>
            object(input, 'kustomization.yaml').resources.includes(name),
          )
          .map(file => ({
            file: `${folder}/${file.path}`,
            text: file.content,
          })),
      );
      expect(manifests.length).toBeGreaterThan(7);
      const findings = checkManifests(
        createManifestSet(manifests, { complete: false }),
      );
      // Nobody knows how long a good answer takes but who asks for the exposure.
      const advice = 'timeout' in input ? [] : ['VS_NO_TIMEOUT'];
      expect(uniq(findings.map(({ code }) => code))).toEqual(advice);
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

  it('keeps a host that nobody redirects on port 80, and redirects but the one host of HTTPS', () => {
    expect(object(domain, 'gateway.yaml').spec.servers).toEqual([
      {
        port: { number: 80, name: 'http', protocol: 'HTTP' },
        hosts: [host],
      },
    ]);
    const servers = object(existingSecret, 'gateway.yaml').spec.servers;
    expect(servers).toMatchObject([
      {
        port: { number: 443, protocol: 'HTTPS' },
        hosts: [host],
        tls: { mode: 'SIMPLE', credentialName: 'shop-example-com' },
      },
      {
        port: { number: 80, protocol: 'HTTP' },
        hosts: [host],
        tls: { httpsRedirect: true },
      },
    ]);
  });

  it.each([
    ['certificate.yaml', certManager, 'secretName'],
    ['externalsecret.yaml', externalSecret, 'target.name'],
  ])(
    'trap: %s brings the secret to the namespace of the gateway, not of the Gateway',
    (file, input, target) => {
      const { metadata, spec } = object(input, file);
      const [{ tls }] = object(input, 'gateway.yaml').spec.servers;
      expect(metadata.namespace).toBe('istio-system');
      expect(get(spec, target)).toBe(tls.credentialName);
    },
  );

  it('gives no two apps the same secret', () => {
    const name = (namespace: string, service: string) =>
      object({ ...certManager, namespace, service }, 'gateway.yaml').spec
        .servers[0].tls.credentialName;
    expect(name('a-b', 'c')).not.toBe(name('a', 'b-c'));
  });

  it.each([
    [{ requests: 10 }, 10, 10, '1s'],
    [{ requests: 100, per: 'minute', burst: 200 }, 200, 100, '60s'],
    [{ requests: 5000, per: 'hour' }, 5000, 5000, '3600s'],
  ])(
    'limits %j by a bucket in the sidecar of its pods alone',
    (rateLimit, most, fill, interval) => {
      const { metadata, spec } = object(
        { ...smallest, rateLimit },
        'envoyfilter.yaml',
      );
      expect(metadata.namespace).toBe('podinfo');
      expect(spec.workloadSelector.labels).toEqual({ app: 'podinfo' });
      const [{ match, patch }] = spec.configPatches;
      expect(match.context).toBe('SIDECAR_INBOUND');
      const { value } = patch.value.typed_config;
      expect(value).toMatchObject({
        token_bucket: {
          max_tokens: most,
          tokens_per_fill: fill,
          fill_interval: interval,
        },
        filter_enabled: { default_value: { numerator: 100 } },
        filter_enforced: { default_value: { numerator: 100 } },
      });
    },
  );

  it('exposes no app by a Service of its own', () => {
    const types = Object.values(blueprints).flatMap(input =>
      render(input)
        .files.map(({ content }) => parse(content))
        .filter(({ kind }) => kind === 'Service')
        .map(({ spec }) => spec.type),
    );
    expect(new Set(types)).toEqual(new Set(['ClusterIP']));
  });

  it('has names that fit, however long those of the blueprint are', () => {
    const long = (letter: string) => letter.repeat(63);
    const input = {
      ...httpsEverything,
      service: long('s'),
      namespace: long('n'),
      method: {
        ...httpsEverything.method,
        host: `${long('a')}.${long('b')}.${long('c')}.${long('d').slice(2)}`,
      },
    };
    // Flux writes this one into a label.
    expect(object(input, 'flux.yaml').metadata.name).toHaveLength(63);
    for (const file of object(input, 'kustomization.yaml').resources) {
      const { metadata, spec } = object(input, file);
      const isService = ['service.yaml', 'namespace.yaml'].includes(file);
      expect(metadata.name.length).toBeLessThan(isService ? 64 : 254);
      const labels = {
        ...metadata.labels,
        ...spec?.template?.metadata.labels,
        ...spec?.selector?.matchLabels,
      };
      for (const value of Object.values(labels)) {
        expect(value).toMatch(/^[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/);
      }
    }
  });

  it('checks names again where they become paths', () => {
    const blueprint = parseBlueprint(exposureBlueprintSchema, smallest);
    expect(() =>
      renderExposure({ ...blueprint, namespace: '../../.github' }),
    ).toThrow(/namespace "..\/..\/.github" must be a DNS-1123 label/);
  });

  it('keeps the record of a host in a state of its own', () => {
    const [app, record] = renderAll(domain);
    expect([app.folder, record.folder]).toEqual([
      'clusters/fitsync-prod-spoke/apps/podinfo/podinfo',
      'records/fitsync-prod-spoke/podinfo/podinfo',
    ]);
    const json = (file: string) =>
      JSON.parse(
        record.files.find(({ path: name }) => name === file)?.content ?? '{}',
      );
    expect(json('terraform.tfvars.json')).toEqual({
      host,
      zone_id: zoneId,
      load_balancer: 'fitsync-prod-spoke-nlb',
      region: 'us-east-2',
      hub_account: '111111111111',
    });
    expect(json('backend.tf.json').terraform.backend.s3).toMatchObject({
      bucket: 'fitsync-state',
      key: 'records/fitsync-prod-spoke/podinfo/podinfo/terraform.tfstate',
    });
    // Constant, whatever is asked for: what is typed stands in the JSON files alone.
    const code = (input: object) =>
      renderAll(input)[1].files.filter(({ path: name }) =>
        name.endsWith('.tf'),
      );
    expect(code(domain)).toEqual(code(httpsEverything));
  });

  it('renders no record where none is wanted', () => {
    expect(renderAll(existingSecret)).toHaveLength(1);
    expect(renderAll(smallest)).toHaveLength(1);
  });

  const parsed = (method: object) =>
    parseBlueprint(exposureBlueprintSchema, { ...smallest, method });

  it.each<[string, object, object, RegExp]>([
    [
      'a record without the blueprint of the spoke',
      { host, zoneId },
      {},
      /method.zoneId 'Z0123456789ABCDEFGHIJ' needs the blueprint of spoke 'fitsync-prod-spoke'.*leave zoneId out/,
    ],
    [
      'another spoke',
      { host },
      { spoke: { ...spoke, name: 'other' } },
      /spoke 'fitsync-prod-spoke' must be 'other'/,
    ],
    [
      'another hub',
      { host, zoneId },
      { spoke, hub: { ...hub, name: 'other' } },
      /hub 'fitsync-hub' must be 'other'/,
    ],
    [
      'a name of the spoke itself',
      { host: 'prod.example.com' },
      { spoke },
      /method.host 'prod.example.com' must be another host/,
    ],
  ])('refuses %s', (_, method, options, message) => {
    expect(() =>
      renderExposure(parsed({ kind: 'domain', ...method }), options),
    ).toThrow(message);
  });
});
