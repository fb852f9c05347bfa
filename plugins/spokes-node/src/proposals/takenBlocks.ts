import { CidrHolder } from '@fitsync/backstage-plugin-spokes-common';
import { ProposalContext } from './ProposalPlan';

/**
 * Every block that a new VPC must not overlap, with its holder in words. What is live under the name of a new spoke is its
 * own, such as the block of a pull request that is still open: the same form asks for the same block again.
 *
 * @public
 */
export function takenBlocks(
  { fleet, live }: ProposalContext,
  name?: string,
): CidrHolder[] {
  const own = [...fleet.hubs, ...fleet.spokes].flatMap(({ blueprint }) => {
    const kind = blueprint.kind === 'Hub' ? 'hub' : 'spoke';
    return blueprint.cidr
      ? [{ cidr: blueprint.cidr, holder: `${kind} ${blueprint.name}` }]
      : [];
  });
  const isOwn = ({ holder }: CidrHolder) =>
    name !== undefined && holder.split(/[^a-z0-9-]+/).includes(name);
  return [...own, ...(live?.blocks ?? []).filter(block => !isOwn(block))];
}
