import { SandboxCluster } from '../../kubernetes/store/SandboxCluster';
import { ClusterStore } from '../../world/World';
import { defineFault } from '../defineFault';
import { clusterOf } from './lookup/clusterOf';

/** No object tells of it: it is seen only by whoever asks the API server. */
export const apiServerUnreachable = defineFault({
  id: 'apiserver-unreachable',
  code: 'APISERVER_UNREACHABLE',
  title: 'The master’s API server hangs up on everybody',
  inject(world, spoke) {
    const store = clusterOf(world, spoke);
    if (!canHangUp(store)) throw new Error(`'${spoke}' has no API server`);
    return store.interrupt();
  },
});

function canHangUp(store: ClusterStore): store is SandboxCluster {
  return 'interrupt' in store;
}
