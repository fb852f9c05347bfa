import { AwsRateLimits } from './AwsRateLimits';

describe('AwsRateLimits', () => {
  beforeEach(() =>
    jest.useFakeTimers({ doNotFake: ['hrtime', 'performance'] }),
  );
  afterEach(() => jest.useRealTimers());

  /** How many of the calls may be made at once. */
  async function admitted(calls: [region: string, action: string][]) {
    const limits = new AwsRateLimits({
      ec2: { burst: 2, perSecond: 0.001 },
      elasticLoadBalancing: { burst: 3, perSecond: 0.001 },
      route53: { burst: 1, perSecond: 0.001 },
    });
    let count = 0;
    const admit = () => {
      count += 1;
    };
    for (const [region, action] of calls) {
      limits.take('111111111111', region, action).then(admit);
    }
    await jest.advanceTimersByTimeAsync(0);
    return count;
  }

  it('counts each action of EC2 on its own', async () => {
    await expect(
      admitted([
        ['us-east-2', 'ec2:DescribeVpcs'],
        ['us-east-2', 'ec2:DescribeVpcs'],
        ['us-east-2', 'ec2:DescribeVpcs'],
        ['us-east-2', 'ec2:DescribeSubnets'],
      ]),
    ).resolves.toBe(3);
  });

  it('counts all actions of Elastic Load Balancing together', async () => {
    await expect(
      admitted([
        ['us-east-2', 'elasticloadbalancing:DescribeListeners'],
        ['us-east-2', 'elasticloadbalancing:DescribeTargetHealth'],
        ['us-east-2', 'elasticloadbalancing:DescribeTargetGroups'],
        ['us-east-2', 'elasticloadbalancing:DescribeTargetHealth'],
      ]),
    ).resolves.toBe(3);
  });

  it('counts all actions of Route 53 together, whatever the region', async () => {
    await expect(
      admitted([
        ['us-east-2', 'route53:ListHostedZonesByName'],
        ['eu-west-1', 'route53:ListResourceRecordSets'],
      ]),
    ).resolves.toBe(1);
  });

  it('counts each region on its own', async () => {
    await expect(
      admitted([
        ['us-east-2', 'ec2:DescribeVpcs'],
        ['us-east-2', 'ec2:DescribeVpcs'],
        ['eu-west-1', 'ec2:DescribeVpcs'],
        ['eu-west-1', 'ec2:DescribeVpcs'],
      ]),
    ).resolves.toBe(4);
  });
});
