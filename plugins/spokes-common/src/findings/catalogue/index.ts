import { Message } from '../defineMessage';
import * as any from './any';
import * as attachmentSubnets from './attachment-subnets';
import * as authorizationPolicy from './authorization-policy';
import * as blockPublicAccess from './block-public-access';
import * as certificate from './certificate';
import * as cidrOverlap from './cidr-overlap';
import * as controlPlane from './control-plane';
import * as destinationRule from './destination-rule';
import * as dns from './dns';
import * as egress from './egress';
import * as gateway from './gateway';
import * as gatewayApi from './gateway-api';
import * as gatewayPods from './gateway-pods';
import * as gitOps from './git-ops';
import * as hubRoute from './hub-route';
import * as ingressService from './ingress-service';
import * as listener from './listener';
import * as nacl from './nacl';
import * as networkPolicy from './network-policy';
import * as nlb from './nlb';
import * as nlbSecurityGroup from './nlb-security-group';
import * as node from './node';
import * as nodeSecurityGroup from './node-security-group';
import * as peerAuthentication from './peer-authentication';
import * as pod from './pod';
import * as practices from './practices';
import * as probe from './probe';
import * as service from './service';
import * as spokeReturn from './spoke-return';
import * as targetGroup from './target-group';
import * as targets from './targets';
import * as tgwAttachment from './tgw-attachment';
import * as tgwForward from './tgw-forward';
import * as tgwReturn from './tgw-return';
import * as virtualService from './virtual-service';

/*
 * One file a hop, named after it, exporting each message by its name, and one of good practice. Add the file to `messages`
 * below.
 */

export * from './any';
export * from './attachment-subnets';
export * from './authorization-policy';
export * from './block-public-access';
export * from './certificate';
export * from './cidr-overlap';
export * from './control-plane';
export * from './destination-rule';
export * from './dns';
export * from './egress';
export * from './gateway';
export * from './gateway-api';
export * from './gateway-pods';
export * from './git-ops';
export * from './hub-route';
export * from './ingress-service';
export * from './listener';
export * from './nacl';
export * from './network-policy';
export * from './nlb';
export * from './nlb-security-group';
export * from './node';
export * from './node-security-group';
export * from './peer-authentication';
export * from './pod';
export * from './practices';
export * from './probe';
export * from './service';
export * from './spoke-return';
export * from './target-group';
export * from './targets';
export * from './tgw-attachment';
export * from './tgw-forward';
export * from './tgw-return';
export * from './virtual-service';

/** Every message there is. @public */
export const messages: readonly Message[] = [
  any,
  controlPlane,
  dns,
  nlb,
  nlbSecurityGroup,
  blockPublicAccess,
  listener,
  targetGroup,
  targets,
  hubRoute,
  tgwAttachment,
  tgwForward,
  attachmentSubnets,
  spokeReturn,
  tgwReturn,
  nacl,
  cidrOverlap,
  nodeSecurityGroup,
  node,
  egress,
  ingressService,
  gatewayPods,
  gateway,
  gatewayApi,
  certificate,
  virtualService,
  destinationRule,
  service,
  gitOps,
  pod,
  peerAuthentication,
  authorizationPolicy,
  networkPolicy,
  practices,
  probe,
].flatMap((file): Message[] => Object.values(file));

/** The findings catalogue, by code. @public */
export const findingsCatalogue: Readonly<Record<string, Message>> =
  Object.fromEntries(messages.map(message => [message.code, message]));
