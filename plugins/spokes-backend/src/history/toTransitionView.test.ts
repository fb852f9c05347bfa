import { blockedTrace, clearTrace } from '../__testUtils__/traces';
import { toTransitionView } from './toTransitionView';

const at = '2026-11-24T02:14:00Z';
const probe = { asked: 2, answered: 2, status: 200, observedAt: at };

function viewOf(answered: number) {
  const before = { ...clearTrace(), probe: { ...probe, answered } };
  return toTransitionView({
    id: '1',
    at,
    exposure: before.exposure,
    before,
    after: { ...blockedTrace(), probe },
    changed: 'route deleted',
    interval: { from: at, to: at },
  });
}

describe('toTransitionView', () => {
  it('says what the app answered while the path was clear, and nothing of a blocked one', () => {
    expect(viewOf(2)).toMatchObject({ previousAnswered: 200 });
    expect(viewOf(2)).not.toHaveProperty('answered');
  });

  it('takes an answer through one address of two for no proof', () => {
    expect(viewOf(1)).not.toHaveProperty('previousAnswered');
  });
});
