import {
  ClusterFacts,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { bookinfo } from '../../testing/kubernetes/bookinfo';
import {
  clusterFactsOf,
  Manifest,
} from '../../testing/kubernetes/clusterFactsOf';
import { findEntryPoints } from '../exposures/findEntryPoints';
import { wholeCluster } from '../lookup/wholeCluster';
import { withGatewayApi } from './withGatewayApi';

const gateway = (spec: object = {}, metadata: object = {}): Manifest => ({
  kind: 'KubernetesGateway',
  metadata: { name: 'shop', ...metadata },
  spec: {
    gatewayClassName: 'istio',
    addresses: [
      {
        type: 'Hostname',
        value: 'istio-ingressgateway.istio-system.svc.cluster.local',
      },
    ],
    listeners: [
      {
        name: 'http',
        hostname: '*.example.com',
        port: 80,
        protocol: 'HTTP',
      },
    ],
    ...spec,
  },
});
const route = (spec: object = {}, metadata: object = {}): Manifest => ({
  kind: 'HTTPRoute',
  metadata: { name: 'details', ...metadata },
  spec: {
    parentRefs: [{ name: 'shop' }],
    hostnames: ['shop.example.com'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/details' } }],
        backendRefs: [{ name: 'details', port: 9080 }],
      },
    ],
    ...spec,
  },
});
const clusterOf = (...objects: Manifest[]): ClusterFacts =>
  clusterFactsOf('spoke', [...bookinfo(), ...objects]);
const details = { namespace: 'default', service: 'details' };
const entriesOf = (...objects: Manifest[]) =>
  findEntryPoints(withGatewayApi(wholeCluster(clusterOf(...objects))), details);

describe('withGatewayApi', () => {
  it('changes nothing where there is none', () => {
    const cluster = wholeCluster(clusterOf());
    expect(withGatewayApi(cluster)).toBe(cluster);
  });

  it('finds the way of an HTTPRoute to a Service, by host and path', () => {
    expect(entriesOf(gateway(), route())).toMatchObject([
      {
        scheme: 'http',
        port: 80,
        host: 'shop.example.com',
        path: '/details',
        gateway: {
          metadata: { name: 'shop (listener http)' },
          spec: { selector: { istio: 'ingressgateway' } },
        },
      },
    ]);
  });

  it('leaves a Gateway of another class, or of another kind, aside', () => {
    expect(entriesOf(gateway({ gatewayClassName: 'nginx' }), route())).toEqual(
      [],
    );
    const parentRefs = [{ kind: 'Service', group: '', name: 'details' }];
    expect(entriesOf(gateway(), route({ parentRefs }))).toEqual([]);
  });

  it.each([
    ['the Gateway that istiod serves by itself', {}, 'default/shop-istio'],
    [
      'one that was given a name',
      { annotations: { 'gateway.istio.io/name-override': 'front' } },
      'default/front',
    ],
  ])('knows the Service of %s', (_, metadata, service) => {
    const [entry] = entriesOf(gateway({ addresses: [] }, metadata), route());
    expect(entry.gateway).toMatchObject({
      origin: { service, isThere: false },
    });
  });

  it.each<[string, object, string[]]>([
    ['the one it names', { sectionName: 'secure' }, ['secure']],
    ['that on the port it names', { port: 80 }, ['http']],
    ['all of them', {}, ['http', 'secure']],
    ['one that is not there', { sectionName: 'other' }, ['other']],
  ])('binds to %s', (_, parent, listeners) => {
    const two = gateway({
      listeners: [
        { name: 'http', port: 80, protocol: 'HTTP' },
        { name: 'secure', port: 443, protocol: 'HTTPS' },
      ],
    });
    const entries = entriesOf(
      two,
      route({ parentRefs: [{ name: 'shop', ...parent }] }),
    );
    expect(entries.map(({ reference }) => reference.name)).toEqual(
      listeners.map(name => `shop (listener ${name})`),
    );
  });

  it.each<[string, object | undefined, string[]]>([
    ['nothing is said', undefined, ['default/*.example.com']],
    ['all are', { namespaces: { from: 'All' } }, ['*.example.com']],
    [
      'those with a label are',
      {
        namespaces: {
          from: 'Selector',
          selector: {
            matchLabels: { 'kubernetes.io/metadata.name': 'istio-system' },
          },
        },
      },
      ['istio-system/*.example.com'],
    ],
    [
      'no HTTPRoute is',
      { kinds: [{ kind: 'GRPCRoute' }] },
      ['~/*.example.com'],
    ],
  ])('limits hosts to the namespaces taken where %s', (_, allowed, hosts) => {
    const [entry] = entriesOf(
      gateway({
        listeners: [
          {
            name: 'http',
            hostname: '*.example.com',
            port: 80,
            protocol: 'HTTP',
            allowedRoutes: allowed,
          },
        ],
      }),
      route(),
    );
    expect(entry.gateway?.spec.servers[0].hosts).toEqual(hosts);
  });

  it.each([
    [['HTTPRoute', 'GRPCRoute'], 1],
    [['GRPCRoute'], 0],
  ])('judges a GRPCRoute at a listener of %j alike: %p', (kinds, count) => {
    const allowedRoutes = { kinds: kinds.map(kind => ({ kind })) };
    const http = { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes };
    const { rules, ...spec } = route().spec as { rules: object[] };
    const calls = {
      ...route({ ...spec, rules: rules.map(one => ({ ...one, matches: [] })) }),
      kind: 'GRPCRoute',
    };
    expect(entriesOf(gateway({ listeners: [http] }), calls)).toHaveLength(
      count,
    );
  });

  it('keeps what is last seen, and the lists of what did not change', () => {
    const facts = clusterOf(gateway(), route());
    const first = withGatewayApi(wholeCluster(facts));
    const failed = {
      ...observedOk(facts.pods.value ?? [], 'list pods', '2026-11-24'),
      outcome: 'failed' as const,
      action: 'Wait',
    };
    const second = withGatewayApi(wholeCluster({ ...facts, pods: failed }));
    expect(second.virtualServices.value).toBe(first.virtualServices.value);
    expect(second.gateways.value).toBe(first.gateways.value);
  });
});
