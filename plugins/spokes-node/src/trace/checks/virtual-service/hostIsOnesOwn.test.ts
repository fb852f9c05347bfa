import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { isBalancerName } from '../../lookup/isBalancerName';
import { hostIsOnesOwn } from './hostIsOnesOwn';

const serve =
  (host: string) =>
  ({ cluster }: ReferenceScene) => {
    for (const { spec } of valueOf(cluster.virtualServices))
      spec.hosts = [host];
    for (const { spec } of valueOf(cluster.gateways)) {
      for (const server of spec.servers) server.hosts = [host];
    }
  };

describe(hostIsOnesOwn.id, () => {
  it('passes every host, which is asked under the load balancer’s name, too', () => {
    expect(runCheckOn(hostIsOnesOwn).status).toBe('pass');
  });

  it('passes a host of one’s own', () => {
    const { codes } = runCheckOn(hostIsOnesOwn, serve('shop.example.com'));
    expect(codes).toEqual([]);
  });

  it('reports HOST_IS_NLB_NAME for a load balancer’s', () => {
    const host =
      'fitsync-prod-nlb-50dc6c495c0c9188.elb.us-east-2.amazonaws.com';
    const { status, findings } = runCheckOn(hostIsOnesOwn, serve(host));
    expect(status).toBe('warn');
    expect(findings).toMatchObject([
      { code: 'HOST_IS_NLB_NAME', message: expect.stringContaining(host) },
    ]);
  });

  it.each([
    ['a-1234567890.us-east-2.elb.amazonaws.com', true],
    ['a-1234567890abcdef.elb.cn-north-1.amazonaws.com.cn', true],
    ['elb.us-east-2.amazonaws.com.example.com', false],
    ['shop.amazonaws.com', false],
  ])('tells that of %s: %s', (name, expected) => {
    expect(isBalancerName(name)).toBe(expected);
  });
});
