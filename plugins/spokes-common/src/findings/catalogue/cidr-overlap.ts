import { defineMessage } from '../defineMessage';
import { awsDocs } from '../remedies/awsDocs';
import { lookWithAws } from '../remedies/lookWithAws';

const docs = {
  url: awsDocs('vpc/latest/tgw/tgw-vpc-attachments.html'),
  title: 'Transit Gateway attachments to a VPC',
};

/** CIDR_OVERLAP: address ranges overlap. @public */
export const cidrOverlap = defineMessage({
  code: 'CIDR_OVERLAP',
  hop: 'cidr-overlap',
  severity: 'error',
  title: 'Address ranges overlap',
  template: '{cidr} of {vpc} overlaps {other} of {owner}.',
  meaning:
    'Routes cannot tell two equal blocks apart: a local route or the first propagated one wins, and a block that overlaps an attached one is not propagated at all.',
  fix: 'Give {vpc} a block that overlaps neither {other} nor the cluster’s pod and service ranges.',
  responsible: 'platform',
  source: docs.url,
  remedies: lookWithAws({
    about: (_, { name }) => ['vpc', name],
    words: id => ['ec2', 'describe-vpcs', '--vpc-ids', id],
    tells:
      'All blocks of the VPC; one that overlaps can only be given up together with the subnets in it.',
    docs: docs,
  }),
});
