import { Facts, SpokeBinding } from '@fitsync/backstage-plugin-spokes-common';
import { referenceAws } from './referenceAws';
import { referenceCluster } from './referenceCluster';
import { referenceIds, ReferenceSpokeIds } from './referenceIds';

const { account, region, hub, prod, stage, takenAt } = referenceIds;

/**
 * The reference scenario with nothing wrong: the hub, fitsync-prod-spoke with bookinfo in `default` and
 * fitsync-stage-spoke with podinfo in `demo`. Plain JSON, new at each call, so a test may change it in place.
 */
export function referenceFacts(): Facts {
  const bookinfo = (name: string) => ({
    name,
    namespace: 'default',
    port: 9080,
  });
  const podinfo = { name: 'podinfo', namespace: 'demo', port: 9898 };
  return {
    schemaVersion: 1,
    takenAt,
    spokes: [bindingOf(prod), bindingOf(stage)],
    aws: [referenceAws([prod, stage])],
    clusters: [
      referenceCluster(prod, {
        apps: ['productpage', 'details', 'ratings', 'reviews'].map(bookinfo),
        routes: {
          gateway: 'bookinfo-gateway',
          name: 'bookinfo',
          to: bookinfo('productpage'),
          paths: [
            '/productpage',
            '/static',
            '/login',
            '/logout',
            '/api/v1/products',
          ],
        },
      }),
      referenceCluster(stage, {
        apps: [podinfo],
        routes: {
          gateway: 'podinfo',
          name: 'podinfo',
          to: podinfo,
          paths: ['/'],
        },
      }),
    ],
  };
}

function bindingOf({ name }: ReferenceSpokeIds): SpokeBinding {
  return {
    name,
    cluster: name,
    account,
    region,
    hub: { name: hub.name, account, region },
    owner: 'group:default/platform',
  };
}
