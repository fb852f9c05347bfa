import {
  exposureBlueprintSchema,
  exposureEntityRef,
} from './exposureBlueprint';
import { parseBlueprint } from './parseBlueprint';

const podinfo = {
  service: 'podinfo',
  namespace: 'demo',
  spoke: 'fitsync-prod-spoke',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
};
const parse = (change: object) =>
  parseBlueprint(exposureBlueprintSchema, { ...podinfo, ...change });

describe('exposureBlueprintSchema', () => {
  it('fills in what is good practice', () => {
    expect(parse({})).toEqual({
      ...podinfo,
      apiVersion: 'fitsync.io/v1',
      kind: 'Exposure',
      ports: { container: 9898, service: 80 },
      replicas: 2,
      probes: {
        readiness: { kind: 'tcp' },
        liveness: { kind: 'tcp' },
        startupSeconds: 60,
      },
      resources: {
        cpuRequest: '100m',
        memoryRequest: '128Mi',
        memoryLimit: '256Mi',
      },
      security: { runAsUser: 10001, readOnlyRootFilesystem: true },
      isolation: { callers: 'mesh' },
    });
  });

  it.each([
    { image: 'shop:1.0' },
    { image: 'localhost:5000/a/b__c/d-e:v1.2_3-x' },
    { image: `registry.example.com/shop@sha256:${'0a'.repeat(32)}` },
    { image: `shop:1@sha256:${'0a'.repeat(32)}` },
    { service: 'a'.repeat(63) },
    { namespace: 'default' },
    { namespace: '2048-game' },
    { owner: 'demo' },
    { owner: 'user:guest' },
    { method: { kind: 'path', path: '/' } },
    { method: { kind: 'path', path: '/a/b.c/~d' } },
    { ports: { container: 65535 } },
    { resources: { cpuRequest: '0.25', cpuLimit: '1', memoryLimit: '1Gi' } },
    {
      method: {
        kind: 'https',
        host: 'shop.example.com',
        certificate: { from: 'cert-manager', issuer: 'letsencrypt' },
      },
    },
    { timeout: '15s', retries: { attempts: 3, perTryTimeout: '5s' } },
  ])('accepts %j', change => {
    expect(() => parse(change)).not.toThrow();
  });

  it.each<[object, RegExp]>([
    [{ service: undefined }, /service is missing/],
    [{ service: 'Shop' }, /service "Shop" must be a Service name/],
    [{ service: '1shop' }, /beginning with a letter/],
    [{ service: 'a--b' }, /service "a--b" must be .* single '-'/],
    [{ service: 'a-' }, /service "a-" must be/],
    [{ service: 'a'.repeat(64) }, /at most 63/],
    [{ namespace: 'kube-system' }, /namespace "kube-system" .*platform/],
    [{ namespace: 'istio-system' }, /belong to the platform/],
    [{ spoke: '../x' }, /spoke "..\/x" must be a DNS-1123 label/],
    [{ owner: 'group:default/' }, /owner .* such as group:default\/platform/],
    [{ owner: 'component:default/x' }, /owner .* must be an entity ref/],
    [{ image: 'shop' }, /image "shop" must name an image with a fixed tag/],
    [{ image: 'shop:latest' }, /not latest/],
    [{ image: 'shop:1 --privileged' }, /image .* must name/],
    [{ ports: { container: 0 } }, /ports.container 0 must be a port from 1/],
    [{ ports: { container: 70000 } }, /ports.container 70000 must be a port/],
    [{ ports: { container: '80' } }, /ports.container "80" must be/],
    [{ ports: { container: 15021 } }, /15021 must be another port: Istio/],
    [{ replicas: 0 }, /replicas 0 must be from 1 to 50/],
    [{ replicas: 1.5 }, /replicas 1.5 must be a whole number/],
    [{ security: { runAsUser: 0 } }, /security.runAsUser 0 must be a user id/],
    [{ security: { runAsUser: 1337 } }, /bypasses the mesh/],
    [
      { resources: { memoryRequest: '1Gi', memoryLimit: '512Mi' } },
      /resources.memoryLimit "512Mi" must be at least the request, 1Gi/,
    ],
    [{ resources: { cpuRequest: '-1' } }, /must be a number of CPUs/],
    [
      { timeout: '1s', retries: { attempts: 2, perTryTimeout: '2s' } },
      /retries.perTryTimeout "2s" must be at most .* 1s/,
    ],
    [
      { rateLimit: { requests: 10, burst: 5 } },
      /rateLimit.burst 5 must be at least the requests, 10/,
    ],
    [
      { method: { kind: 'https', host: '*', certificate: {} } },
      /method.host "\*" .* no wildcard/,
    ],
    [
      {
        method: {
          kind: 'https',
          host: 'a.example.com',
          certificate: { from: 'existing-secret', privateKey: 'x' },
        },
      },
      /method.certificate.* has no field "privateKey"/,
    ],
    [
      {
        method: {
          kind: 'domain',
          host: 'a.example.com',
          zoneId: 'example.com',
        },
      },
      /method.zoneId "example.com" must be the id of a hosted zone/,
    ],
    [{ description: 'a\nb' }, /description "a\\nb" must be one line/],
    [{ description: 'a\u202eb' }, /"a\\u202eb" must be one line/],
    [{ description: 'a\ud800' }, /must be one line/],
    [{ surprise: 1 }, /has no field "surprise"/],
    [
      { method: { kind: 'ftp' } },
      /method.kind must be one of path, domain, https/,
    ],
    [
      { method: { kind: 'domain', host: '*.example.com' } },
      /method.host .* no wildcard/,
    ],
    ...[
      'a',
      '',
      '/a/',
      '//',
      '/a//b',
      '/..',
      '/a/../b',
      '/a b',
      '/a\tb',
      '/a%2e',
      '/a?b',
      '/a\n',
    ].map<[object, RegExp]>(path => [
      { method: { kind: 'path', path } },
      /method.path .* must begin with '\/'/,
    ]),
  ])('refuses %j, saying why', (change, message) => {
    expect(() => parse(change)).toThrow(message);
  });

  it('names the component that it belongs to', () => {
    expect(exposureEntityRef(parse({}))).toBe('component:default/podinfo');
    expect(exposureEntityRef(parse({ component: 'component:shop/web' }))).toBe(
      'component:shop/web',
    );
  });
});
