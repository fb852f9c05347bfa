import { DestinationRule } from '@fitsync/backstage-plugin-spokes-common';

type Spec = Pick<DestinationRule['spec'], 'trafficPolicy'> & {
  subsets: readonly { name: string }[];
};

/** True if two DestinationRules for one host say something about the same: only subsets of different names complete each other. */
export function compete(
  { spec: left }: { spec: Spec },
  { spec: right }: { spec: Spec },
): boolean {
  if (left.subsets.length === 0 || right.subsets.length === 0) return true;
  if (left.trafficPolicy && right.trafficPolicy) return true;
  const names = new Set(left.subsets.map(({ name }) => name));
  return right.subsets.some(({ name }) => names.has(name));
}
