import { Finding, Remedy } from '@fitsync/backstage-plugin-spokes-common';
import { World } from '@fitsync/sandbox';
import { applyHcl, Variables } from './applyHcl';
import { applyManifest } from './applyManifest';
import { runAws } from './runAws';
import { runCmctl } from './runCmctl';
import { runFlux } from './runFlux';
import { runKubectl } from './runKubectl';

/** Carries a remedy out on the sandbox's world; false for one that waits for a person, or is read. */
export function applyRemedy(
  world: World,
  remedy: Remedy,
  options: { finding: Finding; spoke: string; variables: Variables },
): boolean {
  const { finding, spoke, variables } = options;
  const store = world.clusters.get(spoke);
  if (!store) throw new Error(`There is no cluster ${spoke}`);
  if (remedy.kind === 'docs') return false;
  if (remedy.kind === 'patch') {
    if (remedy.language === 'hcl') applyHcl(world.aws, remedy.text, variables);
    else applyManifest(store, remedy.text, finding.resource);
    return true;
  }
  const [program, ...words] = remedy.argv;
  if (program === 'kubectl') return runKubectl(store, words);
  if (program === 'aws') return runAws(world.aws, words);
  if (program === 'flux') return runFlux(store, words);
  if (program === 'cmctl') return runCmctl(store, words);
  throw new Error(`Nobody taught the test ${program}`);
}
