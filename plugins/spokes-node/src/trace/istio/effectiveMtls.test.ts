import {
  PeerAuthentication,
  peerAuthenticationSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { effectiveMtls } from './effectiveMtls';

interface Policy {
  namespace?: string;
  name?: string;
  mode?: string;
  app?: string;
  ports?: Record<string, { mode: string }>;
  created?: string;
}

const policy = (given: Policy): PeerAuthentication =>
  peerAuthenticationSchema.parse({
    metadata: {
      name: given.name ?? 'default',
      namespace: given.namespace ?? 'shop',
      creationTimestamp: given.created,
    },
    spec: {
      ...(given.app && { selector: { matchLabels: { app: given.app } } }),
      ...(given.mode && { mtls: { mode: given.mode } }),
      portLevelMtls: given.ports,
    },
  });

const modeOf = (policies: Policy[], port?: number) =>
  effectiveMtls({
    namespace: 'shop',
    labels: { app: 'cart' },
    port,
    policies: policies.map(policy),
    rootNamespace: 'istio-system',
  }).mode;

const mesh = { namespace: 'istio-system', mode: 'STRICT' };

describe('effectiveMtls', () => {
  it.each<[string, string, Policy[]]>([
    ['without any policy', 'PERMISSIVE', []],
    ['with one for the mesh', 'STRICT', [mesh]],
    ['with one for the namespace', 'DISABLE', [mesh, { mode: 'DISABLE' }]],
    [
      'with one for the workload',
      'PERMISSIVE',
      [mesh, { mode: 'DISABLE' }, { mode: 'PERMISSIVE', app: 'cart' }],
    ],
    ['with UNSET, which inherits', 'STRICT', [mesh, { mode: 'UNSET' }]],
    ['with a policy without a mode', 'STRICT', [mesh, {}]],
    [
      'with one for another workload',
      'STRICT',
      [mesh, { mode: 'DISABLE', app: 'x' }],
    ],
    [
      'with one for another namespace',
      'STRICT',
      [mesh, { mode: 'DISABLE', namespace: 'x' }],
    ],
    [
      'with a selector in the root namespace, which istiod ignores',
      'PERMISSIVE',
      [{ ...mesh, app: 'cart' }],
    ],
  ])('%s it is %s', (_, expected, policies) => {
    expect(modeOf(policies)).toBe(expected);
  });

  it('lets the port of a workload decide, and inherits where it is unset', () => {
    const ports = { '8080': { mode: 'DISABLE' }, '9090': { mode: 'UNSET' } };
    const policies = [{ mode: 'STRICT', app: 'cart', ports }];
    expect(modeOf(policies, 8080)).toBe('DISABLE');
    expect(modeOf(policies, 9090)).toBe('STRICT');
    expect(modeOf(policies, 7070)).toBe('STRICT');
    expect(modeOf(policies)).toBe('STRICT');
  });

  it('ignores ports without a selector', () => {
    const ports = { '8080': { mode: 'DISABLE' } };
    expect(modeOf([{ mode: 'STRICT', ports }], 8080)).toBe('STRICT');
  });

  it('lets the oldest count, whatever the order of the list', () => {
    const modes = ['STRICT', 'DISABLE', 'PERMISSIVE'];
    const policies = modes.map((mode, index) => ({
      mode,
      name: `policy-${9 - index}`,
      created: `2026-01-0${index + 1}T00:00:00Z`,
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(policies, { minLength: 3 }), shuffled => {
        expect(modeOf(shuffled)).toBe('STRICT');
      }),
    );
  });

  it('depends on nothing but what is given', () => {
    const any: fc.Arbitrary<Policy> = fc.record(
      {
        namespace: fc.constantFrom('shop', 'istio-system', 'other'),
        name: fc.constantFrom('a', 'b', 'c'),
        mode: fc.constantFrom('UNSET', 'STRICT', 'PERMISSIVE', 'DISABLE'),
        app: fc.constantFrom('cart', 'x'),
        created: fc.constantFrom(
          '2026-01-01T00:00:00Z',
          '2026-01-02T00:00:00Z',
        ),
      },
      { requiredKeys: ['namespace', 'name', 'mode'] },
    );
    const distinct = fc.uniqueArray(any, {
      selector: ({ namespace, name }) => `${namespace}/${name}`,
    });
    fc.assert(
      fc.property(distinct, policies => {
        expect(modeOf(policies)).toBe(modeOf([...policies].reverse()));
      }),
    );
  });
});
