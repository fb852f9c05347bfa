import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { delegatesExist } from './delegatesExist';
import { hostsAreBoundOnce } from './hostsAreBoundOnce';

const other = (spec: object, name = 'other') => ({
  kind: 'VirtualService',
  metadata: { name },
  spec: {
    hosts: ['*'],
    gateways: ['default/bookinfo-gateway'],
    http: [
      {
        match: [{ uri: { prefix: '/admin' } }],
        route: [{ destination: { host: 'reviews' } }],
      },
    ],
    ...spec,
  },
});

describe(hostsAreBoundOnce.id, () => {
  const beside = (spec: object) =>
    runOnCluster(hostsAreBoundOnce, ({ add }) => add(other(spec)));

  it('warns with VS_HOST_CONFLICT about another one on the same Gateway', () => {
    expect(beside({})).toMatchObject({
      status: 'warn',
      findings: [
        {
          code: 'VS_HOST_CONFLICT',
          resource: { name: 'bookinfo' },
          message: expect.stringContaining('default/other'),
        },
        { code: 'VS_HOST_CONFLICT', resource: { name: 'other' } },
      ],
    });
  });

  it.each([
    ['another host', { hosts: ['shop.example.com'] }],
    ['another Gateway', { gateways: ['shop'] }],
    ['the mesh', { gateways: undefined }],
  ])('passes where it is for %s', (_, spec) => {
    expect(beside(spec).findings).toEqual([]);
  });
});

describe(delegatesExist.id, () => {
  const delegating = (...more: object[]) =>
    runOnCluster(delegatesExist, ({ get, add }) => {
      get('VirtualService', 'bookinfo').spec.http = [
        { match: [{ uri: { prefix: '/' } }], delegate: { name: 'pages' } },
      ];
      add(...(more as ReturnType<typeof other>[]));
    });
  const pages = (spec: object) =>
    other(
      {
        hosts: [],
        gateways: [],
        http: [{ route: [{ destination: { host: 'productpage' } }] }],
        ...spec,
      },
      'pages',
    );

  it('reports VS_DELEGATE_NOT_FOUND for one that does not exist', () => {
    expect(delegating().findings).toMatchObject([
      {
        code: 'VS_DELEGATE_NOT_FOUND',
        resource: { kind: 'VirtualService', name: 'bookinfo' },
      },
    ]);
  });

  it('passes where it exists', () => {
    expect(delegating(pages({})).findings).toEqual([]);
  });

  it('leaves the routes of others alone', () => {
    const { findings } = runOnCluster(delegatesExist, ({ add }) =>
      add(other({ http: [{ delegate: { name: 'gone' } }] })),
    );
    expect(findings).toEqual([]);
  });
});
