import {
  exposureBlueprintSchema,
  exposureFromForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { validate } from 'jsonschema';
import { exposeService } from './__testUtils__/exposeService';
import { exposureForm } from './__testUtils__/exposureForm';
import { exposureInput } from './actions/exposureInput';

const pages = [exposeService.spec.parameters ?? []].flat();
const formAccepts = (values: object) =>
  pages.every(page => validate(values, page).valid);
const blueprintAccepts = (values: object) =>
  exposureBlueprintSchema.safeParse(exposureFromForm(values)).success;

/** The fields of a page, those that only a choice brings among them. */
function fieldsOf(schema: unknown): [string, unknown][] {
  const { properties = {}, dependencies = {}, oneOf = [] } = Object(schema);
  return [
    ...Object.entries(properties),
    ...[...Object.values(dependencies), ...oneOf].flatMap(fieldsOf),
  ];
}

const host = 'shop.example.com';
const https = { ...exposureForm, method: 'https', host };
const externalSecret = { ...https, certificateFrom: 'external-secret' };

/** What a field needs around it to be asked for. */
const bases: Record<string, object> = {
  host: { ...exposureForm, method: 'domain', host },
  zoneId: { ...exposureForm, method: 'domain', host },
  certificateFrom: { ...https, secretName: 'a', issuer: 'a' },
  secretName: { ...https, certificateFrom: 'existing-secret' },
  issuer: { ...https, certificateFrom: 'cert-manager' },
  issuerKind: { ...https, certificateFrom: 'cert-manager', issuer: 'a' },
  secretStore: { ...externalSecret, secretKey: 'a' },
  secretStoreKind: { ...externalSecret, secretKey: 'a', secretStore: 'a' },
  secretKey: { ...externalSecret, secretStore: 'a' },
  retryTimeout: { ...exposureForm, retryAttempts: 3 },
  rateLimitPer: { ...exposureForm, rateLimit: 1 },
  rateLimitBurst: { ...exposureForm, rateLimit: 1 },
};

/** Values of each field that are right and wrong. */
const tried: [field: string, good: unknown[], bad: unknown[]][] = [
  [
    'name',
    ['shop', 'a', 'a'.repeat(63)],
    ['Shop', '1a', 'a-', 'a--b', 'a_b', 'a'.repeat(64), 'a\n', '../a'],
  ],
  [
    'description',
    ['Ein "Laden" – 商店 😀', '${{ x }}'],
    ['a\nb', 'a\u202eb', 'a\u0000', 'a'.repeat(301)],
  ],
  [
    'image',
    ['a:1', 'ghcr.io/a/b:v1', `localhost:5000/a@sha256:${'a'.repeat(64)}`],
    ['a', 'a:latest', 'A:1', 'a: 1', 'a:1;id'],
  ],
  ['containerPort', [1, 80, 65535], [0, -1, 65536, 1.5, '80', 15021]],
  ['replicas', [1, 50], [0, 51, 2.5, '2']],
  [
    'healthPath',
    ['/', '/healthz', '/a/b'],
    ['healthz', '/a/', '/a b', '/../a'],
  ],
  ['spoke', ['fitsync-prod-spoke', '0'], ['A', 'a/b', '..']],
  [
    'namespace',
    ['default', 'a-1', '0'],
    ['kube-system', 'istio-system', 'argocd', 'A', 'a--b', 'a/b'],
  ],
  [
    'path',
    ['/', '/shop', '/a/b.c/~x'],
    ['shop', '/shop/', '//', '/a b', '/..', '/./a', '/a\t', '/a?b', '/%2e%2e'],
  ],
  ['method', ['path'], ['ftp', 'PATH']],
  [
    'host',
    ['shop.example.com', 'a.io', `${'a'.repeat(63)}.example.com`],
    [
      'shop',
      '*.example.com',
      '*',
      'Shop.example.com',
      'a_b.example.com',
      `${'a'.repeat(64)}.example.com`,
      '10.0.0.1',
      'shop.example.com.',
      'https://shop.example.com',
    ],
  ],
  ['zoneId', ['Z0123456789ABCDEFGHIJ'], ['example.com', 'z0123456789', 'Z1']],
  [
    'certificateFrom',
    ['existing-secret', 'cert-manager'],
    ['key', 'acm', 'external-secret'],
  ],
  ['secretName', ['shop', '0'], ['Shop', 'a/b', 'a.b', '../a']],
  ['issuer', ['letsencrypt'], ['Lets', 'a b', '']],
  ['issuerKind', ['Issuer', 'ClusterIssuer'], ['issuer', 'Other']],
  ['secretStore', ['aws'], ['AWS', 'a b']],
  ['secretStoreKind', ['SecretStore'], ['Store']],
  ['secretKey', ['a', 'shop/tls', 'a@b+c=d.e-f_g'], ['', 'a b', '${a}', 'a#b']],
  ['timeout', ['15s', '500ms', '2m'], ['15', '0s', '1h', '-1s', '1.5s']],
  ['retryAttempts', [1, 10], [-1, 11, 1.5, '3']],
  ['retryTimeout', ['5s'], ['5', 's']],
  ['rateLimit', [1, 1_000_000], [0, -1, 1_000_001, 0.5]],
  ['rateLimitPer', ['second', 'minute', 'hour'], ['day', 's']],
  ['rateLimitBurst', [1, 100], [0, 1.5, 1_000_001]],
  ['callers', ['mesh', 'namespace', 'gateway'], ['all', '*']],
];

describe('the form of expose-service', () => {
  const fields = [
    ...new Set(pages.flatMap(page => fieldsOf(page).map(([field]) => field))),
  ];

  it('hands every field but the review to the action, under its own name', () => {
    const [step] = exposeService.spec.steps;
    const given = fields.filter(field => field !== 'review');
    expect(step.action).toBe('spokes:exposure:propose');
    // What the review's choice says is no field of the blueprint.
    const { handEdited: _, ...input } = Object(step.input);
    expect(input).toEqual(
      Object.fromEntries(
        given.map(field => [field, `\${{ parameters.${field} }}`]),
      ),
    );
    expect(Object.keys(exposureInput)).toEqual(expect.arrayContaining(given));
  });

  it('says what to enter wherever it refuses something', () => {
    const silent = pages.flatMap(fieldsOf).filter(([, schema]) => {
      const { pattern, minimum, errorMessage } = Object(schema);
      return (pattern || minimum) && !errorMessage;
    });
    expect(silent).toEqual([]);
  });

  it.each(tried)(
    'accepts and refuses %s as the blueprint does',
    (field, good, bad) => {
      expect(fields).toContain(field);
      const answers = (value: unknown) => {
        const values = { ...(bases[field] ?? exposureForm), [field]: value };
        return [value, formAccepts(values), blueprintAccepts(values)];
      };
      expect(good.map(answers)).toEqual(good.map(value => [value, true, true]));
      expect(bad.map(answers)).toEqual(bad.map(value => [value, false, false]));
    },
  );

  it('tries every field', () => {
    const free = ['owner', 'system', 'stripPath', 'review'];
    expect(fields.filter(field => !free.includes(field)).sort()).toEqual(
      tried.map(([field]) => field).sort(),
    );
  });

  it.each([
    ['domain', {}],
    ['https', { host }],
    ['https', { host, certificateFrom: 'cert-manager' }],
    ['https', { host, certificateFrom: 'existing-secret' }],
    ['https', { host, certificateFrom: 'external-secret', secretStore: 'a' }],
  ])('wants what %s needs besides %j', (method, given) => {
    const values = { ...exposureForm, method, ...given };
    expect([formAccepts(values), blueprintAccepts(values)]).toEqual([
      false,
      false,
    ]);
  });

  it('lets a path be absent where there is a host', () => {
    const values = { ...bases.host, path: undefined };
    expect([formAccepts(values), blueprintAccepts(values)]).toEqual([
      true,
      true,
    ]);
  });

  it.each(['name', 'image', 'spoke', 'namespace', 'path'])(
    'wants %s filled in',
    field => {
      expect(formAccepts({ ...exposureForm, [field]: '' })).toBe(false);
      expect(formAccepts({ ...exposureForm, [field]: undefined })).toBe(false);
    },
  );
});
