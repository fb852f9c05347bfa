import { startCertificateControllers } from './platform/startCertificateControllers';
import { startFluxController } from './platform/startFluxController';
import { startHelmController } from './platform/startHelmController';
import { startUpgradeController } from './platform/startUpgradeController';
import {
  ControllerOptions,
  startControllers,
} from './controllers/startControllers';
import { SandboxCluster } from './store/SandboxCluster';

/** Everything at work in a cluster: Kubernetes' own controllers, and those that its platform brings. */
export function runCluster(
  store: SandboxCluster,
  options?: ControllerOptions,
): () => void {
  const stops = [
    startControllers(store, options),
    startHelmController(store),
    startUpgradeController(store),
    startFluxController(store),
    startCertificateControllers(store, options),
  ];
  return () => stops.forEach(stop => stop());
}
