import { InputError } from '@backstage/errors';
import {
  ExposureBlueprint,
  ExposureBlueprintInput,
  exposureBlueprintJsonSchema,
  exposureBlueprintSchema,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { cloneDeep, set } from 'lodash';
import { parseAllDocuments } from 'yaml';
import { hostileTexts } from '../testing/hostileTexts';
import { renderExposure } from './renderExposure';

/** Reads each file as kubectl (YAML 1.1) and as everything else (1.2) does; both must agree. */
function readBack(blueprint: ExposureBlueprint): Record<string, any> {
  const [{ files, folder }] = renderExposure(blueprint);
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
  const read = readBack(blueprint);
  expect(read['blueprint.yaml']).toEqual(blueprint);

  for (const file of read['kustomization.yaml'].resources) {
    expect(read[file].metadata.name).toBe(
      file === 'namespace.yaml' ? namespace : service,
    );
    expect(read[file].metadata.namespace).toBe(
      file === 'namespace.yaml' ? undefined : namespace,
    );
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

  const [route] = read['virtualservice.yaml'].spec.http;
  expect(Object.values(route.match[0].uri)).toEqual([
    method.kind === 'path' && method.path,
  ]);
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
    method: fc.record(
      { kind: fc.constant('path' as const), path, rewrite: path },
      { requiredKeys: ['kind', 'path'] },
    ),
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
      }),
      { numRuns: 300 },
    );
    expect(rendered).toBe(300);
  });
});

/** Paths of every string that a blueprint with method `path` may hold freely. */
function stringFields(schema: any, at: string[] = []): string[][] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants) {
    return variants
      .filter(
        (variant: any) =>
          !['domain', 'https'].includes(variant.properties?.kind?.const),
      )
      .flatMap((variant: any) => stringFields(variant, at));
  }
  if (schema.type === 'string' && !schema.const && !schema.enum) return [at];
  return Object.entries(schema.properties ?? {}).flatMap(([key, child]) =>
    stringFields(child, [...at, key]),
  );
}

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

describe('a hostile text', () => {
  const fields = stringFields(exposureBlueprintJsonSchema);

  it('is tried in every string field', () => {
    expect(fields.map(field => field.join('.'))).toEqual(
      expect.arrayContaining([
        'service',
        'namespace',
        'spoke',
        'description',
        'owner',
        'system',
        'component',
        'image',
        'probes.readiness.path',
        'probes.liveness.path',
        'resources.cpuRequest',
        'method.path',
        'method.rewrite',
        'timeout',
        'retries.perTryTimeout',
      ]),
    );
  });

  it.each(fields.map(field => field.join('.')))(
    'is refused or comes back literally from %s',
    field => {
      const complaints = hostileTexts.flatMap(text => {
        const hostile = set(cloneDeep(whole), field, text);
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
