import { defineMessage } from '../defineMessage';
import { awsDocs, readAbout } from '../remedies/awsDocs';

const docs = {
  url: awsDocs('vpc/latest/userguide/security-vpc-bpa.html'),
  title: 'VPC Block Public Access',
};

/** @public */
export const publicAccessBlocked = defineMessage({
  code: 'VPC_BPA_BLOCKS',
  hop: 'block-public-access',
  severity: 'error',
  title: 'The account blocks public access to the VPC',
  template:
    'VPC Block Public Access is {mode} in this region and {vpc} is not excluded.',
  meaning:
    'Block Public Access drops traffic at the internet gateway, whatever routes and security groups allow.',
  fix: 'Exclude {vpc}, or its public subnets, from VPC Block Public Access.',
  responsible: 'platform',
  source: docs.url,
  remedies: readAbout(docs.url, docs.title),
});
