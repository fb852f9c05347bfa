import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { meshRulesApply } from './meshRulesApply';

const split = (spec: object = {}) => ({
  kind: 'VirtualService',
  metadata: { name: 'split' },
  spec: {
    hosts: ['productpage'],
    http: [{ route: [{ destination: { host: 'productpage', subset: 'v1' } }] }],
    ...spec,
  },
});

describe(meshRulesApply.id, () => {
  const beside = (spec?: object) =>
    runOnCluster(meshRulesApply, ({ add }) => add(split(spec)));

  it('warns with VS_RULES_IGNORED_AT_INGRESS about a split for the mesh alone', () => {
    expect(beside()).toMatchObject({
      status: 'warn',
      findings: [
        {
          code: 'VS_RULES_IGNORED_AT_INGRESS',
          message: expect.stringContaining('default/split'),
        },
      ],
    });
  });

  it.each([
    ['for another host', { hosts: ['reviews'] }],
    ['at the gateway too', { gateways: ['mesh', 'bookinfo-gateway'] }],
    [
      'that changes nothing',
      { http: [{ route: [{ destination: { host: 'productpage' } }] }] },
    ],
  ])('passes one %s', (_, spec) => {
    expect(beside(spec).findings).toEqual([]);
  });
});
