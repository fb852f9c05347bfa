import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import { podsByService } from '../../lookup/clusterLookups';
import { combine } from '../combine';
import { Resolver } from '../scope';

/** They stay as failed pods until somebody removes them. */
export const evictedPods: Resolver<Pod[]> = ({ facts, resolve }) =>
  combine(
    { service: resolve('service'), pods: facts.cluster.pods },
    ({ service, pods }) => ({
      value: podsByService(pods)(service).filter(
        ({ status }) =>
          status.phase === 'Failed' && status.reason === 'Evicted',
      ),
    }),
  );
