import { InputError } from '@backstage/errors';
import {
  ExposureBlueprint,
  ExposureBlueprintInput,
  exposureBlueprintJsonSchema,
  exposureBlueprintSchema,
  parseBlueprint,
  SpokeBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { cloneDeep, get, set, uniq } from 'lodash';
import { parseAllDocuments } from 'yaml';
import { checkManifests } from '../manifests/checkManifests';
import { createManifestSet } from '../manifests/ManifestSet';
import { readManifests } from '../manifests/readManifests';
import { FileSet } from '../repository/types';
import { hostileTexts } from '../testing/hostileTexts';
import { recordRoot } from './record/recordRoot';
import { StringField, stringFields } from '../testing/stringFields';
import { renderExposure } from './renderExposure';

const anySpoke: SpokeBlueprint = parseBlueprint(spokeBlueprintSchema, {
  name: 'any',
  owner: 'group:default/platform',
  hub: 'hub',
  region: 'us-east-2',
  azs: ['us-east-2a'],
  versions: { k3s: 'v1.35.1+k3s1', istio: '1.31.0' },
  gitops: 'none',
  remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
});

const renderAll = (blueprint: ExposureBlueprint) =>
  renderExposure(blueprint, {
    spoke: { ...anySpoke, name: blueprint.spoke },
  });

/** Reads each file as kubectl (YAML 1.1) and as everything else (1.2) does; both must agree. */
function readBack({ files, folder }: FileSet): Record<string, any> {
  expect(folder).toMatch(
    /^clusters\/[a-z0-9-]+\/apps\/[a-z0-9-]+\/[a-z0-9-]+$/,
  );
  return Object.fromEntries(
    files.map(({ path, content }) => {
      expect(path).toMatch(/^[a-z-]+\.yaml$/);
      const [old, current] = (['1.1', '1.2'] as const).map(version => {
        const documents = parseAllDocuments(content, { version });
        expect(documents).toHaveLength(1);
        const [document] = documents;
        expect([...document.errors, ...document.warnings]).toEqual([]);
        return document.toJS();
      });
      expect(old).toEqual(current);
      return [path, current];
    }),
  );
}

/** Every string of the blueprint where a cluster or the catalog will look for it. */
function expectMeant(blueprint: ExposureBlueprint) {
  const { service, namespace, spoke, image, method } = blueprint;
  const [app, record] = renderAll(blueprint);
  const read = readBack(app);
  expect(read['blueprint.yaml']).toEqual(blueprint);

  const inGateways = { name: `${namespace}--${service}`, in: 'istio-system' };
  const elsewhere: Record<string, { name: string; in?: string }> = {
    'namespace.yaml': { name: namespace },
    'certificate.yaml': inGateways,
    'externalsecret.yaml': inGateways,
  };
  for (const file of read['kustomization.yaml'].resources) {
    const { metadata } = read[file];
    const where = elsewhere[file] ?? { name: service, in: namespace };
    expect([metadata.name, metadata.namespace]).toEqual([where.name, where.in]);
  }
  const pod = read['deployment.yaml'].spec.template;
  expect(pod.spec.containers[0]).toMatchObject({ name: service, image });
  expect(read['deployment.yaml'].spec.selector.matchLabels).toEqual({
    app: pod.metadata.labels.app,
  });
  expect(pod.metadata.labels.version).toMatch(
    /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/,
  );
  expect(read['service.yaml'].spec.selector).toEqual({ app: service });
  expect(read['service.yaml'].metadata.annotations).toEqual({
    'fitsync.io/entity': blueprint.component ?? `component:default/${service}`,
  });

  expectMethod(blueprint, read, record);
  const [route] = read['virtualservice.yaml'].spec.http;
  expect(Object.values(route.match[0].uri)).toEqual([method.path]);
  expect(route.route[0].destination).toEqual({
    host: `${service}.${namespace}.svc.cluster.local`,
    port: { number: blueprint.ports.service },
  });
  expect(read['virtualservice.yaml'].spec.gateways).toEqual([
    `${namespace}/${read['gateway.yaml'].metadata.name}`,
  ]);

  if (!blueprint.component) {
    const { metadata, spec } = read['catalog-info.yaml'];
    expect(metadata.description).toBe(blueprint.description || undefined);
    expect(metadata.annotations['fitsync.io/exposures']).toBe(
      `${spoke}/${namespace}/${service}`,
    );
    expect(spec).toMatchObject({ owner: blueprint.owner });
    expect(spec.system).toBe(blueprint.system);
  }
}

/** Host, certificate and record, where whoever reads them will look. */
function expectMethod(
  { method }: ExposureBlueprint,
  read: Record<string, any>,
  record: FileSet | undefined,
) {
  const host = method.kind === 'path' ? '*' : method.host;
  expect(read['virtualservice.yaml'].spec.hosts).toEqual([host]);
  const { servers } = read['gateway.yaml'].spec;
  expect(servers.map(({ hosts }: { hosts: string[] }) => hosts)).toEqual(
    servers.map(() => [host]),
  );

  const certificate = method.kind === 'https' ? method.certificate : undefined;
  switch (certificate?.from) {
    case 'existing-secret':
      expect(servers[0].tls.credentialName).toBe(certificate.secretName);
      break;
    case 'cert-manager':
      expect(read['certificate.yaml'].spec).toMatchObject({
        secretName: servers[0].tls.credentialName,
        dnsNames: [host],
        issuerRef: { kind: certificate.issuerKind, name: certificate.issuer },
      });
      break;
    case 'external-secret':
      expect(read['externalsecret.yaml'].spec).toMatchObject({
        secretStoreRef: {
          kind: certificate.storeKind,
          name: certificate.store,
        },
        data: [
          { remoteRef: { key: certificate.key } },
          { remoteRef: { key: certificate.key } },
        ],
      });
      break;
    default:
      expect(servers).toHaveLength(1);
  }

  const zoneId = method.kind === 'path' ? undefined : method.zoneId;
  expect(record === undefined).toBe(zoneId === undefined);
  if (!record) return;
  expect(record.folder).toMatch(
    /^records\/[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+$/,
  );
  const {
    'terraform.tfvars.json': values,
    'backend.tf.json': state,
    ...code
  } = Object.fromEntries(
    record.files.map(({ path: file, content }) => [file, content]),
  );
  expect(code).toEqual(recordRoot);
  expect(JSON.parse(values)).toMatchObject({ host, zone_id: zoneId });
  expect(JSON.parse(state).terraform.backend.s3.key).toBe(
    `${record.folder}/terraform.tfstate`,
  );
}

const odd = ['on', 'off', 'y', 'n', 'yes', 'no', 'null', 'true', 'e1'];
const name = fc.oneof(
  fc.constantFrom(...odd),
  fc.stringMatching(/^[a-z](-?[a-z0-9]){0,20}$/),
);
const label = fc.oneof(
  name,
  fc.constantFrom('0', '0777', '1e3', '123', '0x1f', '0o17', '0b11'),
);
const path = fc
  .array(
    fc.oneof(
      label,
      fc
        .stringMatching(/^[A-Za-z0-9._~-]{1,12}$/)
        .filter(segment => !/^\.\.?$/.test(segment)),
    ),
    { maxLength: 4 },
  )
  .map(segments => `/${segments.join('/')}`);
const ref = fc.oneof(
  label,
  label.map(l => `group:${l}/${l}`),
);
const image = fc.oneof(
  fc
    .tuple(label, fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,90}$/))
    .map(
      ([repository, tag]) => `${repository}:${tag === 'latest' ? '1' : tag}`,
    ),
  fc
    .stringMatching(/^[0-9a-f]{64}$/)
    .map(digest => `localhost:5000/a/b@sha256:${digest}`),
);
const probe = fc.oneof(
  fc.constant({ kind: 'tcp' as const }),
  fc.record({ kind: fc.constant('http' as const), path }),
);
const host = fc
  .tuple(label, fc.constantFrom('example.com', 'no.io', 'x--y.on'))
  .map(labels => labels.join('.'));
const zoneId = fc.stringMatching(/^Z[A-Z0-9]{6,31}$/);
const certificate = fc.oneof(
  fc.record({
    from: fc.constant('existing-secret' as const),
    secretName: label,
  }),
  fc.record(
    {
      from: fc.constant('cert-manager' as const),
      issuer: label,
      issuerKind: fc.constantFrom('Issuer', 'ClusterIssuer'),
    },
    { requiredKeys: ['from', 'issuer'] },
  ),
  fc.record(
    {
      from: fc.constant('external-secret' as const),
      store: label,
      storeKind: fc.constantFrom('SecretStore', 'ClusterSecretStore'),
      key: fc.stringMatching(/^[A-Za-z0-9/_+=.@-]{1,40}$/),
    },
    { requiredKeys: ['from', 'store', 'key'] },
  ),
);
const method: fc.Arbitrary<ExposureBlueprintInput['method']> = fc.oneof(
  fc.record(
    { kind: fc.constant('path' as const), path, rewrite: path },
    { requiredKeys: ['kind', 'path'] },
  ),
  fc.record(
    { kind: fc.constant('domain' as const), host, zoneId, path, rewrite: path },
    { requiredKeys: ['kind', 'host'] },
  ),
  fc.record(
    {
      kind: fc.constant('https' as const),
      host,
      zoneId,
      path,
      rewrite: path,
      certificate,
    },
    { requiredKeys: ['kind', 'host', 'certificate'] },
  ),
);
const rateLimit = fc.record(
  {
    requests: fc.integer({ min: 1, max: 1000 }),
    per: fc.constantFrom('second', 'minute', 'hour'),
    burst: fc.integer({ min: 1000, max: 1_000_000 }),
  },
  { requiredKeys: ['requests'] },
);
const input: fc.Arbitrary<ExposureBlueprintInput> = fc.record(
  {
    service: name,
    namespace: label,
    spoke: label,
    owner: ref,
    image,
    ports: fc.record({
      container: fc.integer({ min: 1, max: 14999 }),
      service: fc.integer({ min: 1, max: 65535 }),
    }),
    method,
    rateLimit,
    description: fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: 'binary', maxLength: 100 }),
    ),
    system: label,
    component: label.map(l => `component:${l}/${l}`),
    replicas: fc.integer({ min: 1, max: 50 }),
    probes: fc.record({ readiness: probe, liveness: probe }),
    timeout: fc.constantFrom('500ms', '15s', '2m'),
    isolation: fc.record({
      callers: fc.constantFrom('mesh', 'namespace', 'gateway'),
    }),
  },
  {
    requiredKeys: [
      'service',
      'namespace',
      'spoke',
      'owner',
      'image',
      'ports',
      'method',
    ],
  },
);

/** What our own checks say of it, as of a folder that someone hands in. */
function findingsIn(blueprint: ExposureBlueprint) {
  const [{ files }] = renderAll(blueprint);
  const { manifests } = readManifests(
    files.map(({ path: file, content }) => ({ file, text: content })),
  );
  expect(manifests.length).toBeGreaterThan(7);
  return checkManifests(createManifestSet(manifests));
}

describe('any valid blueprint', () => {
  it('renders YAML that parses back to what was meant', () => {
    let rendered = 0;
    fc.assert(
      fc.property(input, value => {
        const parsed = exposureBlueprintSchema.safeParse(value);
        // A description may hold what the schema refuses; nothing else in the arbitrary does.
        fc.pre(parsed.success);
        rendered += 1;
        expectMeant(parsed.data);
        const codes = findingsIn(parsed.data).map(({ code }) => code);
        // Nobody knows how long a good answer takes but who asks for the exposure.
        const advice = parsed.data.timeout ? [] : ['VS_NO_TIMEOUT'];
        expect(uniq(codes)).toEqual(advice);
      }),
      { numRuns: 100 },
    );
    expect(rendered).toBe(100);
  });
});

const whole: ExposureBlueprintInput = {
  service: 'shop',
  namespace: 'shop',
  spoke: 'fitsync-prod-spoke',
  description: 'x',
  owner: 'shop',
  image: 'shop:1',
  ports: { container: 8080 },
  probes: {
    readiness: { kind: 'http', path: '/r' },
    liveness: { kind: 'http', path: '/l' },
  },
  method: { kind: 'path', path: '/shop' },
  retries: { attempts: 1 },
};
const shopHost = { host: 'shop.example.com', zoneId: 'Z0123456789' };
const certificates: Extract<
  ExposureBlueprintInput['method'],
  { kind: 'https' }
>['certificate'][] = [
  { from: 'existing-secret', secretName: 'a' },
  { from: 'cert-manager', issuer: 'a' },
  { from: 'external-secret', store: 'a', key: 'a' },
];
const wholes: ExposureBlueprintInput[] = [
  whole,
  { ...whole, method: { kind: 'domain', ...shopHost } },
  ...certificates.map(one => ({
    ...whole,
    method: { kind: 'https' as const, ...shopHost, certificate: one },
  })),
];

describe('a hostile text', () => {
  const fields = stringFields(exposureBlueprintJsonSchema);
  const nameOf = ({ at, given }: StringField) =>
    [at.join('.'), ...given.map(([, value]) => value)].join(' of ');

  it('is tried in every string field', () => {
    expect(fields.map(nameOf)).toEqual(
      expect.arrayContaining([
        'service',
        'namespace',
        'spoke',
        'description',
        'owner',
        'system',
        'component',
        'image',
        'probes.readiness.path of http',
        'probes.liveness.path of http',
        'resources.cpuRequest',
        'method.path of path',
        'method.rewrite of path',
        'method.host of domain',
        'method.zoneId of domain',
        'method.path of https',
        'method.zoneId of https',
        'method.certificate.secretName of https of existing-secret',
        'method.certificate.issuer of https of cert-manager',
        'method.certificate.store of https of external-secret',
        'method.certificate.key of https of external-secret',
        'timeout',
        'retries.perTryTimeout',
      ]),
    );
  });

  it.each(fields.map(field => [nameOf(field), field] as const))(
    'is refused or comes back literally from %s',
    (_, { at, given }) => {
      const base = wholes.find(one =>
        given.every(([place, value]) => get(one, place) === value),
      );
      expect(base).toBeDefined();
      const field = at.join('.');
      const complaints = hostileTexts.flatMap(text => {
        const hostile = set(cloneDeep(base ?? whole), field, text);
        try {
          expectMeant(parseBlueprint(exposureBlueprintSchema, hostile));
          return [];
        } catch (error) {
          if (error instanceof InputError) return [error.message];
          throw error;
        }
      });
      for (const complaint of complaints) {
        expect(complaint).toContain(`${field} `);
        // Nothing of the text reaches a log or a page unescaped.
        expect(complaint).toMatch(/^[ -~]*$/);
      }
    },
  );
});
