import { exposureBlueprintSchema } from './exposureBlueprint';
import { exposureFromForm } from './exposureFromForm';
import { parseBlueprint } from './parseBlueprint';

const form = {
  name: 'podinfo',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  replicas: 3,
  spoke: 'fitsync-prod-spoke',
  namespace: 'demo',
  path: '/podinfo',
};
const read = (values: object) =>
  parseBlueprint(exposureBlueprintSchema, exposureFromForm(values));

describe('exposureFromForm', () => {
  it('gives a blueprint', () => {
    expect(read(form)).toMatchObject({
      service: 'podinfo',
      namespace: 'demo',
      ports: { container: 9898 },
      replicas: 3,
      method: { kind: 'path', path: '/podinfo' },
    });
  });

  it('takes an emptied field for an absent one', () => {
    const { namespace, ...rest } = read({
      ...form,
      description: '',
      system: '',
      namespace: '',
      healthPath: '',
    });
    expect(namespace).toBe('podinfo');
    expect(rest).toEqual({ ...read(form), namespace: undefined });
  });

  it('asks the health path for readiness and liveness', () => {
    const probe = { kind: 'http', path: '/healthz' };
    expect(read({ ...form, healthPath: '/healthz' }).probes).toMatchObject({
      readiness: probe,
      liveness: probe,
    });
  });

  it('strips the path by a rewrite, where there is one to strip', () => {
    expect(read({ ...form, stripPath: true }).method).toHaveProperty(
      'rewrite',
      '/',
    );
    expect(
      read({ ...form, path: '/', stripPath: true }).method,
    ).not.toHaveProperty('rewrite');
  });

  it.each<[string, object, object]>([
    [
      'domain',
      { host: 'shop.example.com', path: '', stripPath: true },
      { host: 'shop.example.com', path: '/' },
    ],
    [
      'domain',
      { host: 'shop.example.com', zoneId: 'Z0123456789', stripPath: true },
      {
        host: 'shop.example.com',
        zoneId: 'Z0123456789',
        path: '/podinfo',
        rewrite: '/',
      },
    ],
    [
      'https',
      { certificateFrom: 'existing-secret', secretName: 'shop' },
      { certificate: { from: 'existing-secret', secretName: 'shop' } },
    ],
    [
      'https',
      { certificateFrom: 'cert-manager', issuer: 'letsencrypt' },
      {
        certificate: {
          from: 'cert-manager',
          issuer: 'letsencrypt',
          issuerKind: 'ClusterIssuer',
        },
      },
    ],
    [
      'https',
      {
        certificateFrom: 'external-secret',
        secretStore: 'aws',
        secretStoreKind: 'SecretStore',
        secretKey: 'shop/tls',
      },
      {
        certificate: {
          from: 'external-secret',
          store: 'aws',
          storeKind: 'SecretStore',
          key: 'shop/tls',
        },
      },
    ],
  ])('reads the method %s from %j', (method, values, expected) => {
    const host = 'shop.example.com';
    expect(read({ ...form, method, host, ...values }).method).toMatchObject({
      kind: method,
      ...expected,
    });
  });

  it('leaves out what another method or source left over', () => {
    const leftOver = {
      host: 'shop.example.com',
      zoneId: 'Z0123456789',
      certificateFrom: 'cert-manager',
      issuer: 'letsencrypt',
      secretName: 'shop',
      secretStore: 'aws',
    };
    expect(read({ ...form, ...leftOver }).method).toEqual(read(form).method);
    expect(
      read({ ...form, ...leftOver, method: 'https' }).method,
    ).toHaveProperty('certificate', {
      from: 'cert-manager',
      issuer: 'letsencrypt',
      issuerKind: 'ClusterIssuer',
    });
  });

  it('reads what holds for every request', () => {
    const read3 = read({
      ...form,
      timeout: '15s',
      retryAttempts: 3,
      retryTimeout: '5s',
      rateLimit: 100,
      rateLimitPer: 'minute',
      rateLimitBurst: 200,
      callers: 'namespace',
    });
    expect(read3).toMatchObject({
      timeout: '15s',
      retries: { attempts: 3, perTryTimeout: '5s' },
      rateLimit: { requests: 100, per: 'minute', burst: 200 },
      isolation: { callers: 'namespace' },
    });
    // Units without the number that they belong to.
    expect(
      read({ ...form, rateLimitPer: 'minute', retryTimeout: '5s' }),
    ).toEqual(read(form));
  });

  it('leaves what is missing to the schema', () => {
    expect(() => read({})).toThrow(
      /service is missing; namespace is missing; spoke is missing; owner is missing; image is missing; ports.container is missing; method.path is missing/,
    );
  });

  it('leaves what is missing of a method to the schema', () => {
    expect(() => read({ ...form, method: 'https' })).toThrow(
      /method.host is missing; method.certificate/,
    );
    expect(() =>
      read({ ...form, method: 'https', certificateFrom: 'cert-manager' }),
    ).toThrow(/method.certificate.issuer is missing/);
    expect(() => read({ ...form, method: 'ftp' })).toThrow(/method.kind/);
    expect(() => read({ ...form, rateLimit: 0 })).toThrow(
      /rateLimit.requests 0 must be a whole number from 1/,
    );
  });
});
