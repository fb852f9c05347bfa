import { applyManifests } from '../kubernetes/applyManifests';
import {
  certificateIssuers,
  externalSecrets,
} from '../kubernetes/platform/certificateSources';
import { systemUpgrade } from '../kubernetes/platform/systemUpgrade';
import { createClusterStore } from '../kubernetes/store/createClusterStore';
import { SandboxCluster } from '../kubernetes/store/SandboxCluster';
import { ApplyContext } from './ApplyContext';
import { putExampleCertificate } from './putExampleCertificate';

const bootFile = /\/platform\/\d\d-[^/]+\.yaml$/;

/** K3s with nothing in it but the namespaces that it makes itself. */
export function bootCluster(name: string): SandboxCluster {
  const store = createClusterStore(name);
  for (const namespace of ['default', 'kube-system', 'kube-public']) {
    store.apply({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
  }
  return store;
}

/** What the first master applies: the numbered files of the platform, in their order. */
export async function bootstrap(
  { world, files }: ApplyContext,
  spoke: string,
): Promise<void> {
  const cluster = clusterOf(world, spoke);
  const boot = [...(await files.below(`clusters/${spoke}/platform/`))]
    .filter(([path]) => bootFile.test(path))
    .sort(([a], [b]) => a.localeCompare(b));
  if (boot.length === 0) {
    throw new Error(
      `clusters/${spoke}/platform has no files for the first boot: the cluster stays empty`,
    );
  }
  const refused = boot.flatMap(([, text]) =>
    applyManifests(cluster, [text]).refused.map(
      ({ object, message }) => `${object}: ${message}`,
    ),
  );
  if (refused.length > 0) throw new Error(refused.join('; '));

  // What the platform leaves to people.
  const issues = cluster.get('Namespace', 'cert-manager') !== undefined;
  const byHand = [
    ...(issues ? certificateIssuers() : []),
    ...externalSecrets(),
  ];
  byHand.forEach(object => cluster.apply(object));
  await putExampleCertificate(cluster);
}

/** Everything below the spoke's folder, whenever it came there. */
export async function followClusterFolder(
  { world, files, gitOps }: ApplyContext,
  spoke: string,
): Promise<void> {
  const manifests = await files.below(`clusters/${spoke}/`);
  if ([...manifests.keys()].some(path => path.includes('/upgrades/'))) {
    const cluster = clusterOf(world, spoke);
    systemUpgrade().forEach(object => cluster.apply(object));
  }
  const commit = await files.commit();
  if (commit) gitOps.fetch(commit);
  gitOps.follow([...manifests].map(([path, content]) => ({ path, content })));
}

function clusterOf(world: ApplyContext['world'], spoke: string) {
  const cluster = world.clusters.get(spoke);
  if (!cluster) throw new Error(`${spoke} has no cluster`);
  return cluster;
}
