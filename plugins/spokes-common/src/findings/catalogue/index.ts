import { Message } from '../defineMessage';
import * as any from './any';
import * as authorizationPolicy from './authorization-policy';
import * as certificate from './certificate';
import * as destinationRule from './destination-rule';
import * as gateway from './gateway';
import * as gatewayPods from './gateway-pods';
import * as ingressService from './ingress-service';
import * as networkPolicy from './network-policy';
import * as peerAuthentication from './peer-authentication';
import * as pod from './pod';
import * as service from './service';
import * as virtualService from './virtual-service';

/*
 * One file a hop, named after it, exporting each message by its name. Add the file to `messages` below.
 */

export * from './any';
export * from './authorization-policy';
export * from './certificate';
export * from './destination-rule';
export * from './gateway';
export * from './gateway-pods';
export * from './ingress-service';
export * from './network-policy';
export * from './peer-authentication';
export * from './pod';
export * from './service';
export * from './virtual-service';

/** Every message there is. @public */
export const messages: readonly Message[] = [
  any,
  ingressService,
  gatewayPods,
  gateway,
  certificate,
  virtualService,
  destinationRule,
  service,
  pod,
  peerAuthentication,
  authorizationPolicy,
  networkPolicy,
].flatMap((file): Message[] => Object.values(file));

/** The findings catalogue, by code. @public */
export const findingsCatalogue: Readonly<Record<string, Message>> =
  Object.fromEntries(messages.map(message => [message.code, message]));
