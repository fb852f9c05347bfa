import { KubeObject } from '../../world/World';
import { defineFault } from '../defineFault';
import { exposedApp, podsOf } from './lookup/exposedApp';
import { overrideObject } from './overrideObject';
import { setMtlsMode } from './setMtlsMode';
import { undoAll } from './undoAll';

export const namespaceNotInjected = defineFault({
  id: 'ns-not-injected',
  code: 'NS_NOT_INJECTED',
  title:
    'The namespace lost its injection label, and the app was restarted while plaintext is still accepted',
  inject(world, spoke) {
    const { store, namespace, service } = exposedApp(world, spoke);
    const undo = undoAll(
      setMtlsMode(world, spoke, 'PERMISSIVE'),
      overrideObject(store, { kind: 'Namespace', name: namespace }, object => {
        const labels = { ...object.metadata.labels };
        delete labels['istio-injection'];
        return { ...object, metadata: { ...object.metadata, labels } };
      }),
    );
    podsOf(store, service).forEach(restart);
    return () => {
      undo();
      // Whatever has started in the meantime has no sidecar either.
      store.list('Pod', namespace).filter(lacksSidecar).forEach(restart);
    };

    function restart({ metadata }: KubeObject) {
      store.remove('Pod', metadata.name, namespace);
    }
  },
});

function lacksSidecar({ spec }: KubeObject): boolean {
  const containers: { name: string }[] = [
    ...spec.containers,
    ...(spec.initContainers ?? []),
  ];
  return !containers.some(({ name }) => name === 'istio-proxy');
}
