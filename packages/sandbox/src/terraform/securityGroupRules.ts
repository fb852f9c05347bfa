import { SecurityGroupRuleState } from '../world/AwsWorld';

export const rule = (
  port: number,
  cidrs: string[],
  description?: string,
): SecurityGroupRuleState => ({
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  cidrs,
  groupIds: [],
  description,
});

export const allOut: SecurityGroupRuleState = {
  protocol: '-1',
  cidrs: ['0.0.0.0/0'],
  groupIds: [],
  description: 'Everything out',
};
