import {
  cidrSchema,
  Subnet,
  vpcCidrSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { zonesOf } from './AdoptScene';
import { Imports } from './Imports';
import { moduleSubnets } from './moduleSubnets';

/**
 * Subnets that stand where the module would put its own; gives whether the attachment's are all among them.
 *
 * @param first - What the module calls the subnets that are not the attachment's.
 */
export function subnetImports(
  imports: Imports,
  options: {
    blueprint: Record<string, unknown>;
    subnets: readonly Subnet[];
    attached: readonly string[];
    first: 'nodes' | 'public';
  },
): boolean {
  const { attached, blueprint, first, subnets } = options;
  const cidr = vpcCidrSchema.safeParse(blueprint.cidr).data;
  const zones = zonesOf(blueprint);
  if (!cidr || !cidrSchema.safeParse(cidr).success || zones.length === 0) {
    return false;
  }
  const fitting = new Set<string>();
  for (const wanted of moduleSubnets(cidr, zones)) {
    const at = (block: string | undefined) =>
      subnets.find(
        one =>
          one.cidr === block &&
          [one.zoneName, one.zoneId].includes(wanted.zone),
      );
    const places = [
      [`aws_subnet.${first}`, at(wanted.first)],
      ['aws_subnet.attachment', at(wanted.attachment)],
    ] as const;
    for (const [resource, subnet] of places) {
      if (!subnet) continue;
      fitting.add(subnet.id);
      imports.fits(resource, subnet.id, wanted.zone);
    }
  }
  for (const { cidr: block, id } of subnets) {
    if (!fitting.has(id)) {
      imports.misfit(id, `${block} is no subnet that the module makes`);
    }
  }
  return attached.length > 0 && attached.every(id => fitting.has(id));
}
