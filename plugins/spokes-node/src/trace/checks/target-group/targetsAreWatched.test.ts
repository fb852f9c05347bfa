import { denied } from '../../../testing/observed';
import { valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { targetsAreWatched } from './targetsAreWatched';

describe(targetsAreWatched.id, () => {
  it('passes while each target group has an alarm', () => {
    expect(runCheckOn(targetsAreWatched).status).toBe('pass');
  });

  it('reports ALARM_MISSING with the groups, once for the load balancer', () => {
    const { status, findings } = runCheckOn(targetsAreWatched, ({ aws }) => {
      const alarms = valueOf(aws.alarms!);
      alarms.splice(0, 2);
    });
    expect(status).toBe('warn');
    expect(findings).toMatchObject([
      {
        code: 'ALARM_MISSING',
        about: 'spoke',
        share: { affected: 1, total: 2, of: 'target groups' },
      },
    ]);
    const [{ message, fix }] = findings;
    expect(message).toContain('fitsync-prod-80 behind');
    expect(fix.remedies[0]).toMatchObject({
      kind: 'patch',
      text: expect.stringContaining('toset(["fitsync-prod-80"])'),
    });
  });

  it('takes no other count of the load balancer for it', () => {
    const { codes } = runCheckOn(targetsAreWatched, ({ aws }) => {
      for (const { watches } of valueOf(aws.alarms!)) {
        watches[0].metric = 'ActiveFlowCount';
      }
    });
    expect(codes).toEqual(['ALARM_MISSING']);
  });

  it('is unknown, never passing, when alarms may not be read', () => {
    const { status } = runCheckOn(targetsAreWatched, ({ aws }) => {
      aws.alarms = denied('cloudwatch:DescribeAlarms');
    });
    expect(status).toBe('unknown');
  });

  it('is unknown for facts from before alarms were read', () => {
    const { status } = runCheckOn(targetsAreWatched, ({ aws }) => {
      delete aws.alarms;
    });
    expect(status).toBe('unknown');
  });
});
