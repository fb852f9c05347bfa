import { SecurityGroupRuleState } from '../../world/AwsWorld';
import { AwsCall } from '../AwsCall';
import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeSecurityGroups = defineDescribe({
  action: 'DescribeSecurityGroups',
  set: 'securityGroupInfo',
  ids: { parameter: 'GroupId', notFound: 'InvalidGroup.NotFound' },
  list: ({ aws }) => aws.securityGroups,
  idOf: group => group.id,
  filters: {
    'group-id': group => [group.id],
    'group-name': group => [group.name],
    'vpc-id': group => [group.vpcId],
  },
  toXml: (group, call) => ({
    ownerId: call.caller.account,
    groupId: group.id,
    groupName: group.name,
    groupDescription: group.description,
    vpcId: group.vpcId,
    ipPermissions: { item: group.ingress.map(rule => permission(rule, call)) },
    ipPermissionsEgress: {
      item: group.egress.map(rule => permission(rule, call)),
    },
    tagSet: tagSet(group.tags),
  }),
});

function permission(rule: SecurityGroupRuleState, { caller }: AwsCall) {
  const { description } = rule;
  return {
    ipProtocol: rule.protocol,
    fromPort: rule.fromPort,
    toPort: rule.toPort,
    groups: {
      item: rule.groupIds.map(groupId => ({
        userId: caller.account,
        groupId,
        description,
      })),
    },
    ipRanges: {
      item: rule.cidrs.map(cidrIp => ({ cidrIp, description })),
    },
    ipv6Ranges: {},
    prefixListIds: {
      item: (rule.prefixListIds ?? []).map(prefixListId => ({
        prefixListId,
        description,
      })),
    },
  };
}
