import {
  AuthorizationPolicy,
  authorizationPolicySchema,
  Pod,
} from '@fitsync/backstage-plugin-spokes-common';
import { isMatch } from 'lodash';
import { ClusterStore } from '../World';
import { contains } from './longestPrefix';
import { parsed } from './parsed';

type Rule = NonNullable<AuthorizationPolicy['spec']['rules']>[number];

/** A request as a proxy sees it. */
export interface SeenRequest {
  host: string;
  path: string;
  /** Port of the pod. */
  port: number;
  /** Address at the other end of the connection. */
  peer: string;
  /** What the certificate at the other end says; nothing for plaintext. */
  identity?: { namespace: string; account: string };
}

/**
 * Whether a pod's proxy lets a plain GET without any header through. The sandbox runs no external authorizer, and a proxy
 * that cannot ask one refuses.
 */
export function isAuthorized(
  cluster: ClusterStore,
  { metadata }: Pod,
  request: SeenRequest,
): boolean {
  const applying = parsed(
    cluster,
    'AuthorizationPolicy',
    authorizationPolicySchema,
  ).filter(
    policy =>
      ['istio-system', metadata.namespace].includes(
        policy.metadata.namespace,
      ) &&
      !policy.spec.targetRefs?.length &&
      isMatch(metadata.labels, policy.spec.selector?.matchLabels ?? {}),
  );
  const hits = (action: AuthorizationPolicy['spec']['action']) =>
    applying.filter(
      ({ spec }) =>
        spec.action === action && spec.rules?.some(rule => fits(rule, request)),
    ).length > 0;

  if (hits('CUSTOM') || hits('DENY')) return false;
  const restricted = applying.some(({ spec }) => spec.action === 'ALLOW');
  return !restricted || hits('ALLOW');
}

function fits({ from, to, when }: Rule, request: SeenRequest): boolean {
  const { identity, host, path, port, peer } = request;
  const principal =
    identity && `cluster.local/ns/${identity.namespace}/sa/${identity.account}`;
  const isSource = ({ source }: NonNullable<typeof from>[number]) =>
    among(source.principals, source.notPrincipals, principal) &&
    among(source.namespaces, source.notNamespaces, identity?.namespace) &&
    among(source.requestPrincipals, source.notRequestPrincipals, undefined) &&
    (source.ipBlocks ?? [peer]).some(block => inBlock(block, peer)) &&
    !(source.notIpBlocks ?? []).some(block => inBlock(block, peer));
  const isOperation = ({ operation }: NonNullable<typeof to>[number]) =>
    among(operation.hosts, operation.notHosts, host) &&
    among(operation.paths, operation.notPaths, path) &&
    among(operation.methods, operation.notMethods, 'GET') &&
    among(operation.ports, operation.notPorts, String(port));
  return (
    (!from?.length || from.some(isSource)) &&
    (!to?.length || to.some(isOperation)) &&
    !when?.length
  );
}

function among(
  wanted: string[] | undefined,
  unwanted: string[] | undefined,
  value: string | undefined,
): boolean {
  const like = (pattern: string) =>
    value !== undefined &&
    new RegExp(
      `^${pattern
        .split('*')
        .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
    ).test(value);
  return (!wanted?.length || wanted.some(like)) && !(unwanted ?? []).some(like);
}

function inBlock(block: string, address: string): boolean {
  return block.includes('/') ? contains(block, address) : block === address;
}
