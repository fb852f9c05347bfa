import { Gateway, Pod } from '@fitsync/backstage-plugin-spokes-common';
import { Input } from '../../defineCheck';
import { meansPod } from '../../gatewayApi/meansPod';
import { podsBySelector } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { SpokeIndex } from '../../lookup/spokeIndex';
import { combine } from '../combine';
import { Resolver } from '../scope';

const none: Pod[] = [];

/** Each Gateway is looked up once, so that the same Gateway gives the same list. */
const podsByGateway = perVersion((pods: readonly Pod[]) =>
  perVersion((gateway: Gateway): Pod[] => {
    const selected = podsBySelector(pods)(gateway.spec.selector);
    const meant = selected.filter(pod => meansPod(gateway, pod));
    // The same list for all that select the same.
    return meant.length === selected.length ? selected : meant;
  }),
);

const seen = new WeakMap<SpokeIndex, Map<Pod[], Input<Pod[]>>>();

/**
 * Pods that the Gateway of the exposure selects. Empty where it selects none, or where there is no Gateway. The same object
 * for all that select the same pods: it is what `perGateway` shares by.
 */
export const podsOfGateway: Resolver<Pod[]> = ({
  facts: { cluster },
  index,
  resolve,
}) => {
  const entry = resolve('entry');
  const gateway = entry.outcome === 'ok' ? entry.value.gateway : undefined;
  const selected =
    gateway && cluster.pods.outcome === 'ok'
      ? podsByGateway(cluster.pods.value)(gateway)
      : none;
  let known = seen.get(index);
  if (!known) seen.set(index, (known = new Map()));
  let found = known.get(selected);
  if (!found) {
    found = combine({ pods: cluster.pods }, () => ({ value: selected }));
    known.set(selected, found);
  }
  return found;
};
