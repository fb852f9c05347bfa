import { reference } from '@fitsync/sandbox';
import { http, HttpResponse } from 'msw';
import { setupAwsSandbox } from '../__testUtils__/awsSandbox';

const sandbox = setupAwsSandbox();
const prod = reference.spokes['fitsync-prod-spoke'];

describe('readAlarms', () => {
  it('reads what alarms look at and in which state they are', async () => {
    const { alarms } = await sandbox.collector().collectConfiguration();
    expect(alarms?.value).toHaveLength(12);
    expect(alarms?.value).toContainEqual({
      arn: `arn:aws:cloudwatch:us-east-2:111111111111:alarm:${prod.name}-http-unhealthy-hosts`,
      name: `${prod.name}-http-unhealthy-hosts`,
      // No cluster answers in this world.
      state: 'ALARM',
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      actionsEnabled: true,
      watches: [
        {
          metric: 'UnHealthyHostCount',
          loadBalancer: 'net/fitsync-prod-nlb/50dc6c495c0c9188',
          targetGroup: 'targetgroup/fitsync-prod-http/6d0ecf831eec9f09',
        },
      ],
    });
  });

  it('leaves out alarms on anything else, and finds what metric math starts from', async () => {
    const metric = (Namespace: string, MetricName: string) => ({
      Namespace,
      MetricName,
      Dimensions: [{ Name: 'TargetGroup', Value: 'targetgroup/a/1' }],
    });
    const alarm = (AlarmName: string, rest: object) => ({
      AlarmName,
      AlarmArn: `arn:aws:cloudwatch:us-east-2:111111111111:alarm:${AlarmName}`,
      AlarmDescription: 'secret',
      StateValue: 'INSUFFICIENT_DATA',
      StateReason: 'secret',
      ActionsEnabled: false,
      ...rest,
    });
    sandbox.server.use(
      http.post(`${sandbox.baseUrl}/cloudwatch`, async ({ request }) =>
        request.headers.get('x-amz-target')?.endsWith('DescribeAlarms')
          ? HttpResponse.json({
              MetricAlarms: [
                alarm('queue', metric('AWS/SQS', 'NumberOfMessagesSent')),
                alarm('share', {
                  Metrics: [
                    { Id: 'e', Expression: 'm / 2' },
                    {
                      Id: 'm',
                      MetricStat: {
                        Metric: metric('AWS/NetworkELB', 'HealthyHostCount'),
                        Period: 60,
                        Stat: 'Minimum',
                      },
                    },
                  ],
                }),
              ],
            })
          : undefined,
      ),
    );
    const { alarms } = await sandbox.collector().collectConfiguration();
    expect(alarms?.value).toEqual([
      {
        arn: 'arn:aws:cloudwatch:us-east-2:111111111111:alarm:share',
        name: 'share',
        state: 'INSUFFICIENT_DATA',
        actionsEnabled: false,
        watches: [
          { metric: 'HealthyHostCount', targetGroup: 'targetgroup/a/1' },
        ],
      },
    ]);
    expect(JSON.stringify(alarms)).not.toContain('secret');
  });

  it('says what to allow where it may not', async () => {
    sandbox.aws().refusals.push({
      action: 'cloudwatch:DescribeAlarms',
      kind: 'denied',
    });
    const { alarms, zoneHealth } = await sandbox
      .collector()
      .collectConfiguration();
    expect(zoneHealth?.outcome).toBe('ok');
    expect(alarms).toMatchObject({
      outcome: 'denied',
      action:
        'Allow cloudwatch:DescribeAlarms for the role that Backstage uses in account 111111111111',
    });
  });
});
