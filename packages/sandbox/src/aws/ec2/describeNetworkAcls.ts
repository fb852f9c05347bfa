import { NetworkAclEntryState } from '../../world/AwsWorld';
import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

/** AWS's own last entries, which cannot be changed. */
const last: NetworkAclEntryState[] = [false, true].map(egress => ({
  number: 32767,
  egress,
  action: 'deny',
  protocol: '-1',
  cidr: '0.0.0.0/0',
}));

export const describeNetworkAcls = defineDescribe({
  action: 'DescribeNetworkAcls',
  set: 'networkAclSet',
  ids: { parameter: 'NetworkAclId', notFound: 'InvalidNetworkAclID.NotFound' },
  list: ({ aws }) => aws.networkAcls,
  idOf: acl => acl.id,
  filters: {
    'network-acl-id': acl => [acl.id],
    'vpc-id': acl => [acl.vpcId],
    'association.subnet-id': acl => acl.subnetIds,
    default: acl => [String(acl.isDefault)],
  },
  toXml: (acl, { caller }) => ({
    networkAclId: acl.id,
    vpcId: acl.vpcId,
    ownerId: caller.account,
    default: acl.isDefault,
    entrySet: { item: [...acl.entries, ...last].map(entry) },
    associationSet: {
      item: acl.subnetIds.map(subnetId => ({
        networkAclAssociationId: subnetId.replace('subnet-', 'aclassoc-'),
        networkAclId: acl.id,
        subnetId,
      })),
    },
    tagSet: tagSet(acl.tags),
  }),
});

function entry(one: NetworkAclEntryState) {
  return {
    ruleNumber: one.number,
    protocol: one.protocol,
    ruleAction: one.action,
    egress: one.egress,
    cidrBlock: one.cidr,
    ...(one.ports && { portRange: one.ports }),
  };
}
