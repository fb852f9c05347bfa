import { AwsWorld, LoadBalancerState } from '../AwsWorld';

/** Whether a public name leads to the load balancer. A name of nobody's zone is looked up elsewhere, and taken to do so. */
export function resolves(
  { hostedZones }: AwsWorld,
  host: string,
  { dnsName }: LoadBalancerState,
): boolean {
  const name = `${host}.`;
  const zone = hostedZones.find(
    one => !one.private && name.endsWith(`.${one.name}`),
  );
  if (!zone) return true;
  const record = zone.records.find(one => one.name === name);
  const targets = [record?.alias?.dnsName, ...(record?.values ?? [])];
  return targets.includes(`${dnsName}.`);
}
