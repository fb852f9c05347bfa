import { absent, denied, ok } from '../../testing/observed';
import { combine } from './combine';
import { notThere } from './outcomes';

describe('combine', () => {
  it('joins values, with the oldest age and every source once', () => {
    const old = {
      ...ok(1, 'ec2:A, ec2:B'),
      observedAt: '2026-11-24T01:00:00.000Z',
    };
    expect(
      combine({ old, young: ok(2, 'ec2:B') }, values => ({
        value: values.old + values.young,
      })),
    ).toEqual({
      outcome: 'ok',
      value: 3,
      source: 'ec2:A, ec2:B',
      observedAt: '2026-11-24T01:00:00.000Z',
    });
  });

  it('fails with the read that failed, before anything absent', () => {
    const last = { ...denied<number>('ec2:A'), value: 7 };
    const joined = combine({ none: absent('gone'), last }, () => ({
      value: 1,
    }));
    expect(joined).toMatchObject({ outcome: 'denied', source: 'ec2:A' });
    expect(joined).not.toHaveProperty('value');
  });

  it('is absent where a part is', () => {
    expect(
      combine({ one: ok(1), none: absent('gone') }, () => ({ value: 1 })),
    ).toEqual({ outcome: 'absent', because: 'gone' });
  });

  it('takes an outcome that the join decides', () => {
    expect(combine({ one: ok(1) }, () => notThere('no such thing'))).toEqual({
      outcome: 'absent',
      because: 'no such thing',
    });
  });
});
