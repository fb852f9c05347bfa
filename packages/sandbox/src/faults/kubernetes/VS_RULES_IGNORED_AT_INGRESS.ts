import { defineFault } from '../defineFault';
import { addRule } from './addRule';
import { exposedApp } from './lookup/exposedApp';
import { addObject } from './overrideObject';
import { undoAll } from './undoAll';

export const virtualServiceIgnoredAtIngress = defineFault({
  id: 'vs-rules-ignored-at-ingress',
  code: 'VS_RULES_IGNORED_AT_INGRESS',
  title: 'The app is split by a route that only the mesh follows',
  inject(world, spoke) {
    const { store, service, namespace } = exposedApp(world, spoke);
    const { name } = service.metadata;
    return undoAll(
      addRule(world, spoke, 'versions', {
        subsets: [{ name: 'stable', labels: { app: name } }],
      }),
      addObject(store, {
        apiVersion: 'networking.istio.io/v1',
        kind: 'VirtualService',
        metadata: { name: `${name}-split`, namespace },
        spec: {
          hosts: [name],
          http: [
            { route: [{ destination: { host: name, subset: 'stable' } }] },
          ],
        },
      }),
    );
  },
});
