import { Finding, Message } from '@fitsync/backstage-plugin-spokes-common';
import { explain } from './explain';

const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  code,
  severity: 'error',
  hop: 'targets',
  title: code,
  message: code,
  resource: { kind: 'Thing', name: code },
  evidence: [],
  fix: { summary: '', remedies: [] },
  responsible: 'platform',
  ...more,
});

const following = (relations: Record<string, string[]>) => (code: string) =>
  ({ code, follows: relations[code] } as Partial<Message> as Message);

describe('explain', () => {
  const codes = (findings: Finding[]) => findings.map(({ code }) => code);

  it('takes a finding without an explanation for a cause', () => {
    const { causes } = explain([finding('A')], following({ A: ['B'] }));
    expect(codes(causes)).toEqual(['A']);
  });

  it('follows a code, or any finding of a hop', () => {
    const { causes, consequences } = explain(
      [
        finding('A'),
        finding('B', { hop: 'hub-route' }),
        finding('C', { hop: 'service' }),
      ],
      following({ A: ['hub-route'], C: ['A'] }),
    );
    expect(codes(causes)).toEqual(['B']);
    expect(
      consequences.map(({ finding: { code }, cause }) => [code, cause.code]),
    ).toEqual([
      ['A', 'B'],
      ['C', 'B'],
    ]);
  });

  it('is no consequence of a warning', () => {
    const { causes } = explain(
      [finding('A'), finding('B', { severity: 'warning' })],
      following({ A: ['B'] }),
    );
    expect(codes(causes)).toEqual(['A']);
  });

  it('shows findings that explain one another rather than hiding them', () => {
    const { causes } = explain(
      [finding('A'), finding('B')],
      following({ A: ['B'], B: ['A'] }),
    );
    expect(codes(causes)).toEqual(['A', 'B']);
  });

  it('orders causes by what they cut, then by hop', () => {
    const { causes } = explain(
      [
        finding('SHARE', { share: { affected: 1, total: 2, of: 'zones' } }),
        finding('LATE', { hop: 'service' }),
        finding('EARLY', { hop: 'nlb' }),
      ],
      following({}),
    );
    expect(codes(causes)).toEqual(['EARLY', 'LATE', 'SHARE']);
  });
});
