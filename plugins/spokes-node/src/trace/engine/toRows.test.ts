import { HopResult } from '@fitsync/backstage-plugin-spokes-common';
import { secretsNotRead } from '../inputs/kubernetes/credentials';
import { toRows } from './toRows';

const certificate = (
  status: HopResult['status'],
  summary: string,
): HopResult => ({
  hop: 'certificate',
  direction: 'forward',
  status,
  summary,
  findings: [],
  missing: [],
  observedAt: '2026-11-24T00:00:00Z',
});

describe('toRows', () => {
  it.each([
    ['pass', 'valid until 2027-01-24 (61 days)'],
    ['warn', 'The certificate expires soon'],
    ['unknown', 'Not read: list certificates'],
    ['skipped', `Not judged: ${secretsNotRead}`],
  ] as const)('has a row for a certificate: %s', (status, summary) => {
    expect(toRows([certificate(status, summary)])).toMatchObject([
      { row: 'certificate', status, summary },
    ]);
  });

  it('has none over plain HTTP', () => {
    const hop = certificate(
      'skipped',
      'Not judged: no certificate is involved',
    );
    expect(toRows([hop])).toEqual([]);
  });
});
