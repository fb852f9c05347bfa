import {
  CidrHolder,
  k3sClusterCidrs,
  overlappingHolders,
  vpcCidrSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import uniqBy from 'lodash/uniqBy';

export type CidrJudgement =
  | { status: 'free' }
  /** In the words of the blueprint's schema. */
  | { status: 'malformed'; reason: string }
  | { status: 'overlaps'; holders: CidrHolder[] };

/** Whether a VPC can have a block: as the blueprint's schema says, and beside those who hold theirs. */
export function judgeCidr(
  cidr: string,
  taken: readonly CidrHolder[],
): CidrJudgement {
  const parsed = vpcCidrSchema.safeParse(cidr);
  if (!parsed.success) {
    return { status: 'malformed', reason: parsed.error.issues[0].message };
  }
  const holders = overlappingHolders(cidr, taken);
  return holders.length ? { status: 'overlaps', holders } : { status: 'free' };
}

/** Blocks that are taken, with the ranges inside the clusters, which no VPC may overlap whoever reports them. */
export function withClusterRanges(
  taken: readonly CidrHolder[],
  names: { pods: string; services: string },
): CidrHolder[] {
  const { pods, services } = k3sClusterCidrs;
  return uniqBy(
    [
      ...taken,
      { cidr: pods, holder: names.pods },
      { cidr: services, holder: names.services },
    ],
    ({ cidr, holder }) =>
      cidr === pods || cidr === services ? cidr : holder + cidr,
  );
}
