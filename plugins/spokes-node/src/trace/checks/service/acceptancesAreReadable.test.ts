import { ANNOTATION_ACCEPT } from '@fitsync/backstage-plugin-spokes-common';
import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { acceptancesAreReadable } from './acceptancesAreReadable';

const annotated = (value: string) =>
  runOnCluster(acceptancesAreReadable, ({ get }) => {
    const { metadata } = get('Service', 'productpage');
    metadata.annotations = {
      ...metadata.annotations,
      [ANNOTATION_ACCEPT]: value,
    };
  });

describe(acceptancesAreReadable.id, () => {
  it('tells with ACCEPT_INVALID of what is not understood', () => {
    expect(annotated('PORT_PROTOCOL')).toMatchObject({
      status: 'pass',
      findings: [{ code: 'ACCEPT_INVALID', severity: 'info' }],
    });
  });

  it('says nothing of what is', () => {
    const entry = {
      code: 'PORT_PROTOCOL',
      reason: 'Named by its vendor',
      owner: 'group:default/bookinfo',
      until: '2027-01-31',
    };
    expect(annotated(JSON.stringify([entry])).findings).toEqual([]);
  });
});
