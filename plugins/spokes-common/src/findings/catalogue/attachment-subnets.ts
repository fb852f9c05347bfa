import { defineMessage } from '../defineMessage';
import { aclRemedies } from '../remedies/aclRemedies';
import { awsDocs } from '../remedies/awsDocs';

const docs = {
  url: awsDocs('vpc/latest/tgw/tgw-nacls.html'),
  title: 'Network ACLs for Transit Gateways',
};

/** ATTACH_SUBNET_NACL: a network ACL closes the attachment’s subnets. @public */
export const attachmentSubnetAcl = defineMessage({
  code: 'ATTACH_SUBNET_NACL',
  hop: 'attachment-subnets',
  severity: 'error',
  title: 'A network ACL closes the attachment’s subnets',
  template:
    'Network ACL {acl} of the attachment’s subnet {subnet} denies {traffic}.',
  meaning:
    'What leaves and enters through the Transit Gateway’s interfaces passes the network ACL of their subnets, unless the nodes stand in the same subnet.',
  fix: 'Allow {traffic} in {acl} before entry {entry}.',
  responsible: 'platform',
  source: docs.url,
  remedies: (args, resource) => aclRemedies({ ...args, resource, docs }),
});
