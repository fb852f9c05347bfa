import { runCluster } from '../runCluster';
import { createClusterStore } from '../store/createClusterStore';
import { SandboxCluster } from '../store/SandboxCluster';
import { reference, ReferenceSpokeName } from '../../world/reference';
import { bookinfo } from './bookinfo';
import { fluxObjects } from './fluxObjects';
import { istioObjects } from './istioObjects';
import { nodeObjects } from './nodeObjects';
import { podinfo } from './podinfo';

const apps = {
  'fitsync-prod-spoke': bookinfo,
  'fitsync-stage-spoke': podinfo,
};
const folders = {
  'fitsync-prod-spoke': ['default/productpage'],
  'fitsync-stage-spoke': ['demo/podinfo'],
};

/** The cluster of a reference spoke: K3s, Istio and its app, everything ready. No controller is left running. */
export function referenceCluster(spoke: ReferenceSpokeName): SandboxCluster {
  const store = createClusterStore(spoke);
  const stop = runCluster(store, { readyMilliseconds: 0 });
  for (const object of [
    ...nodeObjects(reference.spokes[spoke]),
    ...istioObjects(),
    ...apps[spoke](),
    ...fluxObjects(spoke, folders[spoke]),
  ]) {
    store.apply(object);
  }
  stop();
  return store;
}
