import { CidrHolder } from '@fitsync/backstage-plugin-spokes-common';
import { ProposalContext } from './ProposalPlan';

/** Every block that a new VPC must not overlap, with its holder in words. */
export function takenBlocks({ fleet, live }: ProposalContext): CidrHolder[] {
  const own = [...fleet.hubs, ...fleet.spokes].flatMap(({ blueprint }) => {
    const kind = blueprint.kind === 'Hub' ? 'hub' : 'spoke';
    return blueprint.cidr
      ? [{ cidr: blueprint.cidr, holder: `${kind} ${blueprint.name}` }]
      : [];
  });
  return [...own, ...(live?.blocks ?? [])];
}
