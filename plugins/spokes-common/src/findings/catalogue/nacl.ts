import { defineMessage } from '../defineMessage';
import { aclRemedies } from '../remedies/aclRemedies';
import { awsDocs } from '../remedies/awsDocs';

const docs = {
  url: awsDocs('vpc/latest/userguide/vpc-network-acls.html'),
  title: 'Network ACLs',
};

/** NACL_FWD_DENY: a network ACL drops requests. @public */
export const aclDeniesForward = defineMessage({
  code: 'NACL_FWD_DENY',
  hop: 'nacl',
  severity: 'error',
  title: 'A network ACL drops requests',
  template: 'Network ACL {acl} of {subnet} denies {traffic} by entry {entry}.',
  meaning:
    'Network ACLs are looked at in the order of their numbers; the first that matches decides, and none means denied.',
  fix: 'Allow {traffic} in {acl} before entry {entry}.',
  responsible: 'platform',
  source: docs.url,
  remedies: (args, resource) => aclRemedies({ ...args, resource, docs }),
});

/** NACL_RET_DENY: a network ACL drops the answers. @public */
export const aclDeniesReturn = defineMessage({
  code: 'NACL_RET_DENY',
  hop: 'nacl',
  severity: 'error',
  title: 'A network ACL drops the answers',
  template: 'Network ACL {acl} of {subnet} denies {traffic} by entry {entry}.',
  meaning:
    'Network ACLs keep no state: answers need an entry of their own for the ephemeral ports 1024-65535.',
  fix: 'Allow {traffic} in {acl} before entry {entry}.',
  responsible: 'platform',
  source: docs.url,
  remedies: (args, resource) => aclRemedies({ ...args, resource, docs }),
});
