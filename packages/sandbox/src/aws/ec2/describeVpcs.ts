import { defineDescribe } from './defineDescribe';
import { tagSet } from './tagSet';

export const describeVpcs = defineDescribe({
  action: 'DescribeVpcs',
  set: 'vpcSet',
  ids: { parameter: 'VpcId', notFound: 'InvalidVpcID.NotFound' },
  list: ({ aws }) => aws.vpcs,
  idOf: vpc => vpc.id,
  filters: {
    'vpc-id': vpc => [vpc.id],
    cidr: vpc => [vpc.cidr],
    'cidr-block-association.cidr-block': vpc => [
      vpc.cidr,
      ...vpc.secondaryCidrs,
    ],
    state: () => ['available'],
  },
  toXml: (vpc, { caller }) => ({
    vpcId: vpc.id,
    ownerId: caller.account,
    state: 'available',
    cidrBlock: vpc.cidr,
    cidrBlockAssociationSet: {
      item: [vpc.cidr, ...vpc.secondaryCidrs].map((cidrBlock, index) => ({
        associationId: `${vpc.id.replace('vpc-', 'vpc-cidr-assoc-')}${index}`,
        cidrBlock,
        cidrBlockState: { state: 'associated' },
      })),
    },
    dhcpOptionsId: 'dopt-0a1b2c3d4e5f60001',
    instanceTenancy: 'default',
    isDefault: false,
    tagSet: tagSet(vpc.tags),
  }),
});
