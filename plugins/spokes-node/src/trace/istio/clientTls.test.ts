import { destinationRuleSchema } from '@fitsync/backstage-plugin-spokes-common';
import { destinationRuleFor, tlsModeOf } from './clientTls';

const rule = (given: {
  namespace: string;
  host?: string;
  name?: string;
  created?: string;
  exportTo?: string[];
  spec?: object;
}) =>
  destinationRuleSchema.parse({
    metadata: {
      name: given.name ?? given.namespace,
      namespace: given.namespace,
      creationTimestamp: given.created,
    },
    spec: {
      host: given.host ?? 'cart.shop.svc.cluster.local',
      exportTo: given.exportTo,
      ...given.spec,
    },
  });

const chosen = (...rules: ReturnType<typeof rule>[]) =>
  destinationRuleFor({
    service: { namespace: 'shop', name: 'cart' },
    clientNamespace: 'istio-system',
    rootNamespace: 'mesh',
    destinationRules: rules,
  })?.metadata.name;

describe('destinationRuleFor', () => {
  it("prefers the client's namespace, then the Service's, then the root", () => {
    const [client, service, root, other] = [
      'istio-system',
      'shop',
      'mesh',
      'other',
    ].map(namespace => rule({ namespace }));
    expect(chosen(other, root, service, client)).toBe('istio-system');
    expect(chosen(other, root, service)).toBe('shop');
    expect(chosen(other, root)).toBe('mesh');
    expect(chosen(other)).toBeUndefined();
  });

  it('lets what the root namespace says to all give way to the Service’s, for its own clients too', () => {
    const inRoot = (...rules: ReturnType<typeof rule>[]) =>
      destinationRuleFor({
        service: { namespace: 'shop', name: 'cart' },
        clientNamespace: 'mesh',
        rootNamespace: 'mesh',
        destinationRules: rules,
      })?.metadata.name;
    const [service, root] = ['shop', 'mesh'].map(namespace =>
      rule({ namespace }),
    );
    expect(inRoot(root, service)).toBe('shop');
    expect(inRoot(root)).toBe('mesh');
    expect(
      inRoot(
        rule({ namespace: 'mesh', name: 'private', exportTo: ['.'] }),
        service,
      ),
    ).toBe('private');
  });

  it('reads a short host in the namespace of the rule', () => {
    expect(chosen(rule({ namespace: 'shop', host: 'cart' }))).toBe('shop');
    expect(
      chosen(rule({ namespace: 'istio-system', host: 'cart' })),
    ).toBeUndefined();
  });

  it('prefers an exact host to a wildcard, and a long wildcard to a short one', () => {
    const at = (name: string, host: string) =>
      rule({ namespace: 'shop', name, host });
    const exact = at('exact', 'cart');
    const long = at('long', '*.shop.svc.cluster.local');
    const short = at('short', '*.local');
    expect(chosen(short, long, exact)).toBe('exact');
    expect(chosen(short, long)).toBe('long');
    expect(chosen(short)).toBe('short');
  });

  it('prefers the oldest of equals', () => {
    const at = (name: string, created: string) =>
      rule({ namespace: 'shop', name, created });
    expect(
      chosen(at('a', '2026-01-02T00:00:00Z'), at('b', '2026-01-01T00:00:00Z')),
    ).toBe('b');
  });

  it('leaves out what is not exported to the client', () => {
    expect(
      chosen(rule({ namespace: 'shop', exportTo: ['.'] })),
    ).toBeUndefined();
  });
});

describe('tlsModeOf', () => {
  const tls = (mode: string) => ({ tls: { mode } });
  const subject = rule({
    namespace: 'shop',
    spec: {
      trafficPolicy: {
        ...tls('DISABLE'),
        portLevelSettings: [
          { port: { number: 80 }, ...tls('SIMPLE') },
          { port: { number: 81 } },
        ],
      },
      subsets: [
        { name: 'v1', trafficPolicy: tls('ISTIO_MUTUAL') },
        { name: 'v2' },
      ],
    },
  });

  it.each([
    [undefined, undefined, 'DISABLE'],
    [9080, undefined, 'DISABLE'],
    [80, undefined, 'SIMPLE'],
    [81, undefined, undefined],
    [9080, 'v1', 'ISTIO_MUTUAL'],
    [9080, 'v2', 'DISABLE'],
  ])('for port %s and subset %s it is %s', (port, subset, expected) => {
    expect(tlsModeOf(subject, port, subset)).toBe(expected);
  });
});
