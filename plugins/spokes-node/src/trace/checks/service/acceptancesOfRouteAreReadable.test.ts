import { ANNOTATION_ACCEPT } from '@fitsync/backstage-plugin-spokes-common';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { acceptancesOfRouteAreReadable } from './acceptancesOfRouteAreReadable';

describe(acceptancesOfRouteAreReadable.id, () => {
  it.each([
    ['VirtualService', 'bookinfo'],
    ['Gateway', 'bookinfo-gateway'],
  ])('tells of what a %s accepts and nobody understands', (kind, name) => {
    const { findings } = runOnCluster(
      acceptancesOfRouteAreReadable,
      ({ get }) => {
        const { metadata } = get(kind, name);
        metadata.annotations = { [ANNOTATION_ACCEPT]: 'GW_HOST_DUP' };
      },
    );
    expect(findings).toMatchObject([
      {
        code: 'ACCEPT_INVALID',
        resource: { kind, name },
        message: expect.stringContaining(`of ${kind} default/${name} accepts`),
      },
    ]);
  });

  it('says nothing of objects that accept nothing', () => {
    expect(runOnCluster(acceptancesOfRouteAreReadable).findings).toEqual([]);
  });
});
