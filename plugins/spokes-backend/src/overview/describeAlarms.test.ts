import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { describeAlarms } from './describeAlarms';

const spoke = 'fitsync-prod-spoke';

describe('describeAlarms', () => {
  it('shows those of the spoke, raised ones first', () => {
    const facts = referenceFacts();
    const [last] = (facts.aws[0].alarms?.value ?? [])
      .filter(({ name }) => name.startsWith(spoke))
      .slice(-1);
    last.state = 'ALARM';
    const alarms = describeAlarms(createFactsIndex(facts), spoke);
    expect(alarms).toMatchObject({
      status: 'read',
      value: [
        {
          name: last.name,
          state: 'ALARM',
          metric: 'HealthyHostCount',
          targetGroup: 'fitsync-prod-443',
          tellsSomebody: true,
        },
        { state: 'OK' },
        { state: 'OK' },
        { state: 'OK' },
      ],
    });
  });

  it('says what to allow where alarms may not be read', () => {
    const facts = referenceFacts();
    facts.aws[0].alarms = {
      outcome: 'denied',
      source: 'cloudwatch:DescribeAlarms',
      observedAt: facts.takenAt,
      action: 'Allow cloudwatch:DescribeAlarms',
    };
    expect(describeAlarms(createFactsIndex(facts), spoke)).toEqual({
      status: 'unread',
      outcome: 'denied',
      because: 'Allow cloudwatch:DescribeAlarms',
    });
  });
});
