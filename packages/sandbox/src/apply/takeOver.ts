import { applyManifests } from '../kubernetes/applyManifests';
import { certificateSources } from '../kubernetes/platform/certificateSources';
import { systemUpgrade } from '../kubernetes/platform/systemUpgrade';
import { ApplyContext } from './ApplyContext';
import { putExampleCertificate } from './putExampleCertificate';

/** What the sandbox begins with comes under the care of the fleet's files, as if they had made it. */
export async function takeOver(context: ApplyContext): Promise<void> {
  const { world, files, gitOps, terraform, configuration } = context;
  const names = world.aws.spokes.map(({ name }) => name);
  for (const name of names) {
    const tfvars = await files.read(`spokes/${name}/terraform.tfvars.json`);
    if (tfvars !== undefined) terraform.remember(terraform.plan(tfvars));
  }
  const manifests = await files.below('clusters/');
  gitOps.know([...manifests].map(([path, content]) => ({ path, content })));
  for (const cluster of world.clusters.values()) {
    const system = {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'kube-system' },
    };
    for (const object of [
      system,
      ...certificateSources(),
      ...systemUpgrade(),
    ]) {
      cluster.apply(object);
    }
    // Istio is there already, of the version that it has.
    const rest = new RegExp(`^clusters/${cluster.name}/platform/[5-9]\\d-`);
    for (const [path, text] of manifests) {
      if (rest.test(path)) applyManifests(cluster, [text]);
    }
    await putExampleCertificate(cluster);
  }
  const commit = await files.commit();
  if (commit) gitOps.fetch(commit);
  gitOps.follow([]);
  await configuration.start(names);
}
