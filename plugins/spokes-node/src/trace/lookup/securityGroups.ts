import {
  SecurityGroup,
  SecurityGroupRule,
} from '@fitsync/backstage-plugin-spokes-common';
import { contains, prefixLength } from './addresses';

/** Whether a rule is about a TCP port. */
export function coversPort(rule: SecurityGroupRule, port: number): boolean {
  const { protocol, fromPort = 0, toPort = 65535 } = rule;
  if (protocol === '-1') return true;
  return (
    (protocol === 'tcp' || protocol === '6') &&
    fromPort <= port &&
    port <= toPort
  );
}

/** Whether a rule of one of the groups allows TCP from, or to, an address. Rules only add up. */
export function permits(
  groups: readonly SecurityGroup[],
  direction: 'ingress' | 'egress',
  port: number,
  address: string,
): boolean {
  return groups.some(group =>
    group[direction].some(
      rule =>
        coversPort(rule, port) &&
        rule.cidrs.some(cidr => contains(cidr, address)),
    ),
  );
}

/** Whether a rule is open to every IPv4 address. */
export function isOpenToAll(rule: SecurityGroupRule): boolean {
  return rule.cidrs.some(cidr => prefixLength(cidr) === 0);
}
