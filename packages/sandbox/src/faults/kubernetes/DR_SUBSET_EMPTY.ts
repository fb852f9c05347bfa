import { defineFault } from '../defineFault';
import { changeRoute } from './changeRoute';
import { forEachDestination } from './forEachDestination';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';
import { undoAll } from './undoAll';

export const destinationRuleSubsetEmpty = defineFault({
  id: 'dr-subset-empty',
  code: 'DR_SUBSET_EMPTY',
  title: 'The route sends to a version of which no pod is left',
  inject(world, spoke) {
    const { store, service, namespace } = exposedApp(world, spoke);
    const { name } = service.metadata;
    return undoAll(
      addObject(store, {
        apiVersion: 'networking.istio.io/v1',
        kind: 'DestinationRule',
        metadata: { name: `${name}-versions`, namespace },
        spec: {
          host: `${name}.${namespace}.svc.cluster.local`,
          subsets: [{ name: 'v9', labels: { version: 'v9' } }],
        },
      }),
      changeRoute(world, spoke, spec =>
        forEachDestination(spec, destination => {
          destination.subset = 'v9';
        }),
      ),
    );
  },
});
