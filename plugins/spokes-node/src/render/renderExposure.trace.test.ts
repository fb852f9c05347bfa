import {
  exposureBlueprintSchema,
  ExposureBlueprintInput,
  parseBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { applyManifests, createWorld, RunningWorld } from '@fitsync/sandbox';
import { clusterFactsOf } from '../testing/kubernetes/clusterFactsOf';
import { referenceFacts } from '../testing/referenceFacts';
import { createFactsIndex, traceExposure } from '../trace';
import { renderExposure } from './renderExposure';

const spoke = 'fitsync-prod-spoke';
const host = 'shop.example.com';
const podinfo: ExposureBlueprintInput = {
  service: 'podinfo',
  namespace: 'podinfo',
  spoke,
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path', path: '/podinfo' },
};

const kinds = [
  'Node',
  'Namespace',
  'Service',
  'EndpointSlice',
  'Pod',
  'Deployment',
  'Gateway',
  'VirtualService',
  'DestinationRule',
  'PeerAuthentication',
  'Certificate',
  'NetworkPolicy',
  'AuthorizationPolicy',
];

/** What is rendered passes our own doctor, once a cluster runs it. */
describe('a rendered exposure', () => {
  let world: RunningWorld;
  beforeEach(() => {
    world = createWorld({ readyMilliseconds: 0 });
  });
  afterEach(() => world.stop());

  const apply = (input: ExposureBlueprintInput) => {
    const [{ files }] = renderExposure(
      parseBlueprint(exposureBlueprintSchema, input),
    );
    const cluster = world.clusters.get(spoke)!;
    const { refused } = applyManifests(
      cluster,
      files
        .filter(({ path }) => path !== 'flux.yaml')
        .map(({ content }) => content),
    );
    expect(refused).toEqual([]);
  };
  const trace = (input: ExposureBlueprintInput) => {
    const facts = referenceFacts();
    const objects = kinds.flatMap(kind =>
      world.clusters.get(spoke)!.list(kind),
    );
    facts.clusters = facts.clusters.map(cluster =>
      cluster.cluster === spoke ? clusterFactsOf(spoke, objects) : cluster,
    );
    return traceExposure(createFactsIndex(facts), input);
  };
  it.each<[string, Partial<ExposureBlueprintInput>]>([
    ['with the defaults', {}],
    ['with one replica', { replicas: 1 }],
    [
      'with a port of its own on the Service',
      { ports: { container: 8080, service: 8081 } },
    ],
    [
      'with a rewrite',
      { method: { kind: 'path', path: '/podinfo', rewrite: '/' } },
    ],
    ['at every path', { method: { kind: 'path', path: '/' } }],
    ['closed to all but the gateway', { isolation: { callers: 'gateway' } }],
    [
      'with retries, a timeout and a rate limit',
      {
        timeout: '15s',
        retries: { attempts: 3 },
        rateLimit: { requests: 10, per: 'minute' },
      },
    ],
    ['at a host of its own', { method: { kind: 'domain', host } }],
    [
      'at a path of a host',
      { method: { kind: 'domain', host, path: '/podinfo', rewrite: '/' } },
    ],
    [
      'by HTTPS with a secret that is there',
      {
        method: {
          kind: 'https',
          host,
          certificate: { from: 'existing-secret', secretName: 'shop' },
        },
      },
    ],
    [
      'by HTTPS with cert-manager',
      {
        method: {
          kind: 'https',
          host,
          certificate: { from: 'cert-manager', issuer: 'letsencrypt' },
        },
      },
    ],
    [
      'by HTTPS with an external secret',
      {
        method: {
          kind: 'https',
          host,
          certificate: { from: 'external-secret', store: 'aws', key: 'shop' },
        },
      },
    ],
  ])('%s is reachable', (_, change) => {
    const input = { ...podinfo, ...change };
    expect(trace(input).verdict).toBe('not-live');
    apply(input);
    expect(trace(input)).toMatchObject({
      verdict: 'reachable',
      causes: [],
      consequences: [],
      missing: [],
    });
    const { hops, url } = trace(input);
    const codes = hops.flatMap(({ findings }) =>
      findings.map(({ code }) => code),
    );
    const { method } = input;
    expect(codes).toEqual([
      // A warning that is meant: everything on host `*` shares it.
      ...(method.kind === 'path' ? ['GW_HOST_DUP'] : []),
      // Whoever asks for no timeout has none; the form starts with one.
      ...('timeout' in change ? [] : ['VS_NO_TIMEOUT']),
    ]);
    const { hostname, pathname, protocol } = new URL(url ?? '');
    expect(protocol).toBe(method.kind === 'https' ? 'https:' : 'http:');
    expect(pathname).toBe(method.path ?? '/');
    expect(hostname === host).toBe(method.kind !== 'path');
  });

  it('is reachable by its method while others on the spoke have each other one', () => {
    const exposures: ExposureBlueprintInput[] = [
      podinfo,
      {
        ...podinfo,
        service: 'a',
        method: { kind: 'domain', host: 'a.example.com', path: '/podinfo' },
      },
      {
        ...podinfo,
        service: 'b',
        method: { kind: 'domain', host: 'a.example.com', path: '/other' },
      },
      {
        ...podinfo,
        service: 'c',
        namespace: 'c',
        method: {
          kind: 'https',
          host,
          certificate: { from: 'existing-secret', secretName: 'shop' },
        },
      },
    ];
    exposures.forEach(apply);
    expect(exposures.map(trace)).toMatchObject(
      exposures.map(() => ({ verdict: 'reachable', causes: [] })),
    );
  });

  it('is reachable beside another one in its namespace', () => {
    const other = {
      ...podinfo,
      service: 'other',
      method: { kind: 'path' as const, path: '/other' },
    };
    apply(podinfo);
    apply(other);
    expect([trace(podinfo), trace(other)]).toMatchObject([
      { verdict: 'reachable', causes: [] },
      { verdict: 'reachable', causes: [] },
    ]);
  });
});
