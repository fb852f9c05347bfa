import {
  blockedTrace,
  clearTrace,
  unknownTrace,
} from '../__testUtils__/traces';
import { summarizeTrace } from './summarizeTrace';

describe('summarizeTrace', () => {
  it('keeps the causes that change the verdict', () => {
    const trace = blockedTrace();
    const [cause] = trace.causes;
    const withWarning = {
      ...trace,
      causes: [cause, { ...cause, code: 'X', severity: 'warning' as const }],
    };
    const { causes, cells } = summarizeTrace(withWarning);
    expect(causes).toEqual([
      expect.objectContaining({ code: 'HUB_ROUTE_MISSING', hop: 'hub-route' }),
    ]);
    expect(cells).toEqual({ hubRoute: 'cause' });
  });

  it('takes the worst hop of a column, and never hides an unknown one', () => {
    const [passed] = clearTrace().hops;
    const [unread] = unknownTrace().hops;
    const trace = {
      ...clearTrace(),
      hops: [
        { ...passed, hop: 'tgw-forward' as const },
        { ...unread, hop: 'tgw-attachment' as const },
        { ...passed, hop: 'tgw-attachment' as const },
      ],
    };
    expect(summarizeTrace(trace).cells).toEqual({ transitGateway: 'unknown' });
  });

  it('says whether a clear path was answered, too', () => {
    const probe = { asked: 2, answered: 2, observedAt: '2026-01-05T02:00:00Z' };
    const clear = { ...clearTrace(), verdict: 'reachable' as const };
    expect(summarizeTrace({ ...clear, probe }).answered).toBe(true);
    expect(
      summarizeTrace({ ...clear, probe: { ...probe, answered: 1 } }),
    ).not.toHaveProperty('answered');
    expect(summarizeTrace({ ...blockedTrace(), probe })).not.toHaveProperty(
      'answered',
    );
  });

  it('calls what only follows from a cause no cause', () => {
    const [failed] = blockedTrace().hops;
    const trace = {
      ...blockedTrace(),
      hops: [{ ...failed, follows: 'TGW_FWD_NO_ROUTE' }],
    };
    expect(summarizeTrace(trace).cells).toEqual({ hubRoute: 'consequence' });
  });
});
