import { HopResult, hops } from '@fitsync/backstage-plugin-spokes-common';
import { TracedView } from '../IngressCard/TracedView';

type Aged = Pick<TracedView, 'maxAges'>;

/** How many seconds old evidence may get that was read by some calls; that of several by the slowest of them. */
export function maxAgeOfSource(
  { maxAges }: Aged,
  source: string,
): number | undefined {
  if (!maxAges || !source) return undefined;
  return Math.max(
    ...source.split(', ').map(call => {
      if (call.endsWith(':DescribeTargetHealth')) return maxAges.targetHealth;
      // `list v1/pods`, where AWS has `ec2:DescribeVpcs`.
      return call.includes(':') ? maxAges.configuration : maxAges.cluster;
    }),
  );
}

/** The same of a hop, of which the place tells what it is read from. */
export function maxAgeOfHop(
  { maxAges }: Aged,
  { hop }: Pick<HopResult, 'hop'>,
): number | undefined {
  if (!maxAges) return undefined;
  // Its answers are worth as long as a cluster's word.
  if (hop === 'probe' || hops[hop].place === 'cluster') return maxAges.cluster;
  return hop === 'targets' ? maxAges.targetHealth : maxAges.configuration;
}
