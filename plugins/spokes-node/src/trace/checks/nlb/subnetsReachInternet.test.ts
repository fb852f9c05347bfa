import { runCheckOn } from '../../../testing/runCheckOn';
import { valueOf } from '../../../testing/referenceScene';
import { subnetsReachInternet } from './subnetsReachInternet';

const isDefault = ({ destination }: { destination: string }) =>
  destination === '0.0.0.0/0';

describe(subnetsReachInternet.id, () => {
  it('passes while the default route leads to an internet gateway', () => {
    expect(runCheckOn(subnetsReachInternet).status).toBe('pass');
  });

  it('reports NLB_SUBNET_NO_IGW when the default route is gone', () => {
    const { findings } = runCheckOn(subnetsReachInternet, ({ hubTable }) => {
      hubTable.routes = hubTable.routes.filter(route => !isDefault(route));
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'NLB_SUBNET_NO_IGW',
      'NLB_SUBNET_NO_IGW',
    ]);
    expect(findings[0].message).toContain('it goes to nowhere');
    expect(findings[0].share).toBeUndefined();
  });

  it('says that one zone of two is cut when one falls back to the main table', () => {
    const { findings } = runCheckOn(subnetsReachInternet, ({ hubTable }) => {
      hubTable.subnetIds.pop();
    });
    expect(findings).toMatchObject([
      {
        code: 'NLB_SUBNET_NO_IGW',
        resource: { name: 'rtb-0b8c7d6e5f4032143' },
        share: { affected: 1, total: 2, of: 'zones' },
      },
    ]);
  });

  it('does not take a blackhole for a way out', () => {
    const { codes } = runCheckOn(subnetsReachInternet, ({ hubTable }) => {
      hubTable.routes.filter(isDefault).forEach(route => {
        route.state = 'blackhole';
      });
    });
    expect(codes).toContain('NLB_SUBNET_NO_IGW');
  });

  it('leaves an internal load balancer to another check', () => {
    const { codes } = runCheckOn(subnetsReachInternet, scene => {
      scene.loadBalancer.scheme = 'internal';
      scene.hubTable.routes = [];
    });
    expect(codes).toEqual([]);
  });

  it('is unknown, never passing, when a subnet is not listed', () => {
    const { status } = runCheckOn(subnetsReachInternet, ({ aws }) => {
      valueOf(aws.subnets).shift();
    });
    expect(status).toBe('unknown');
  });
});
