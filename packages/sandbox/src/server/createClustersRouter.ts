import { RequestHandler, Router } from 'express';
import { kubeHandler } from '../kubernetes/api/kubeHandler';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { RunningWorld } from '../world/createWorld';

/** The API servers of the clusters that there are at the moment. Of one that went, not even a refusal is left. */
export function createClustersRouter(world: RunningWorld): RequestHandler {
  const handlers = new WeakMap<SandboxCluster, Router>();
  const seen = new Set<string>();

  return (req, res, next) => {
    const { cluster: name } = req.params;
    const cluster = world.clusters.get(name);
    if (!cluster) {
      if (seen.has(name)) req.socket.destroy();
      else next();
      return;
    }
    seen.add(name);
    const handler = handlers.get(cluster) ?? kubeHandler(cluster);
    handlers.set(cluster, handler);
    handler(req, res, next);
  };
}
