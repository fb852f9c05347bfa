import { SecurityGroupRuleState } from '../AwsWorld';
import { contains } from './longestPrefix';

/** Whether a TCP connection with the given peer passes; references to groups do not reach across VPCs here. */
export function allows(
  rules: SecurityGroupRuleState[],
  peer: string,
  port: number,
): boolean {
  return rules.some(rule => {
    const everyPort = rule.fromPort === undefined || rule.fromPort === -1;
    const protocolFits = ['-1', 'tcp', '6'].includes(rule.protocol);
    const portFits =
      rule.protocol === '-1' ||
      everyPort ||
      (rule.fromPort! <= port && port <= (rule.toPort ?? rule.fromPort!));
    return (
      protocolFits && portFits && rule.cidrs.some(cidr => contains(cidr, peer))
    );
  });
}
