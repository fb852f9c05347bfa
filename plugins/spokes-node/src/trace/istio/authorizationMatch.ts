import { AuthorizationPolicy } from '@fitsync/backstage-plugin-spokes-common';
import ipaddr from 'ipaddr.js';
import { contains } from '../lookup/addresses';
import { allOf, anyOf, certain, Certainty, opposite } from './certainty';
import { matchesText } from './matchesText';

/** Requests that a policy is held against: one, or all that are alike. */
export interface AuthorizationRequest {
  /** Absent where clients may send any. */
  host?: string;
  /** All paths that begin with `prefix`, or just one. */
  path: { exact: string } | { prefix: string };
  /** Absent where clients may send any. */
  method?: string;
  /** Port of the pod; absent where it is not known. */
  port?: number;
  /** Who the mTLS certificate says is calling. */
  caller:
    | { kind: 'nobody' }
    | { kind: 'unknown' }
    | { kind: 'account'; namespace: string; name: string };
  /** The addresses that the connection may come from; absent where they are not known. */
  addresses?: readonly string[];
}

type Rule = NonNullable<AuthorizationPolicy['spec']['rules']>[number];
type Source = NonNullable<Rule['from']>[number]['source'];
type Operation = NonNullable<Rule['to']>[number]['operation'];
type Texts = readonly string[] | undefined;

/** Whether a policy is for a request; without rules it is for none. Conditions are never known: clients send what they ask for. */
export function matchesPolicy(
  { metadata, spec }: AuthorizationPolicy,
  request: AuthorizationRequest,
): Certainty {
  return anyOf(
    (spec.rules ?? []).map(({ from = [], to = [], when = [] }) =>
      allOf([
        from.length === 0
          ? 'yes'
          : anyOf(
              from.map(({ source }) =>
                matchesSource(source, request, metadata.namespace),
              ),
            ),
        to.length === 0
          ? 'yes'
          : anyOf(
              to.map(({ operation }) => matchesOperation(operation, request)),
            ),
        when.length === 0 ? 'yes' : 'unknown',
      ]),
    ),
  );
}

function matchesSource(
  source: Source,
  { caller, addresses }: AuthorizationRequest,
  ownNamespace: string,
): Certainty {
  const known =
    (matches: (value: { namespace: string; name: string }) => Certainty) =>
    (): Certainty => {
      if (caller.kind === 'unknown') return 'unknown';
      return caller.kind === 'nobody' ? 'no' : matches(caller);
    };
  const principal = (pattern: string) =>
    known(({ namespace, name }) =>
      matchesPrincipal(pattern, `ns/${namespace}/sa/${name}`),
    )();
  const namespace = (pattern: string) =>
    known(one => certain(matchesText(pattern, one.namespace)))();
  const account = (pattern: string) =>
    known(one =>
      certain(
        (pattern.includes('/') ? pattern : `${ownNamespace}/${pattern}`) ===
          `${one.namespace}/${one.name}`,
      ),
    )();
  const block = (cidr: string) => matchesBlock(cidr, addresses);
  const sentByClient = (pattern: string) =>
    certainOnlyForAll(isEveryAddress(pattern));
  const token = (): Certainty => 'unknown';
  return allOf([
    matchesField(source.principals, source.notPrincipals, principal),
    matchesField(source.namespaces, source.notNamespaces, namespace),
    matchesField(source.serviceAccounts, source.notServiceAccounts, account),
    matchesField(source.ipBlocks, source.notIpBlocks, block),
    matchesField(source.remoteIpBlocks, source.notRemoteIpBlocks, sentByClient),
    matchesField(source.requestPrincipals, source.notRequestPrincipals, token),
  ]);
}

function matchesOperation(
  operation: Operation,
  { host, path, method, port }: AuthorizationRequest,
): Certainty {
  const whole = (pattern: string, value: string | undefined) =>
    value === undefined
      ? certainOnlyForAll(pattern === '*')
      : certain(matchesText(pattern, value));
  return allOf([
    matchesField(operation.hosts, operation.notHosts, pattern =>
      whole(pattern.toLowerCase(), host?.toLowerCase()),
    ),
    matchesField(operation.methods, operation.notMethods, pattern =>
      whole(pattern, method),
    ),
    matchesField(operation.ports, operation.notPorts, text =>
      port === undefined ? 'unknown' : certain(text === String(port)),
    ),
    matchesField(operation.paths, operation.notPaths, pattern =>
      matchesPaths(pattern, path),
    ),
  ]);
}

function matchesField(
  wanted: Texts,
  unwanted: Texts,
  matches: (text: string) => Certainty,
): Certainty {
  return allOf([
    !wanted || wanted.length === 0 ? 'yes' : anyOf(wanted.map(matches)),
    opposite(anyOf((unwanted ?? []).map(matches))),
  ]);
}

/** `cluster.local` stands for the mesh's own trust domain, whatever that is called. */
function matchesPrincipal(pattern: string, account: string): Certainty {
  if (matchesText(pattern, `cluster.local/${account}`)) return 'yes';
  const [domain, ...rest] = pattern.split('/');
  const mayBeMeshs = domain !== 'cluster.local' && !domain.includes('*');
  return mayBeMeshs && matchesText(rest.join('/'), account) ? 'unknown' : 'no';
}

/** Of paths that are alike some may match and others not, which is *unknown*. */
function matchesPaths(
  pattern: string,
  path: AuthorizationRequest['path'],
): Certainty {
  if (/\{\*{1,2}\}/.test(pattern)) return 'unknown';
  if ('exact' in path) return certain(matchesText(pattern, path.exact));
  const { prefix } = path;
  if (pattern === '*') return 'yes';
  if (pattern.endsWith('*')) {
    const beginning = pattern.slice(0, -1);
    if (prefix.startsWith(beginning)) return 'yes';
    return beginning.startsWith(prefix) ? 'unknown' : 'no';
  }
  if (pattern.startsWith('*')) return 'unknown';
  return pattern.startsWith(prefix) ? 'unknown' : 'no';
}

/** An address alone is a block of one. */
function matchesBlock(block: string, addresses: Texts): Certainty {
  if (isEveryAddress(block)) return 'yes';
  if (!addresses || addresses.length === 0) return 'unknown';
  const inside = addresses.filter(address =>
    block.includes('/') ? contains(block, address) : block === address,
  );
  if (inside.length === addresses.length) return 'yes';
  return inside.length === 0 ? 'no' : 'unknown';
}

function isEveryAddress(block: string): boolean {
  return ipaddr.isValidCIDR(block) && ipaddr.parseCIDR(block)[1] === 0;
}

function certainOnlyForAll(all: boolean): Certainty {
  return all ? 'yes' : 'unknown';
}
