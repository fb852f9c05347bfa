import { Merge, MergedFile } from '../git/PullRequests';
import { reference } from '../world/reference';
import { Applies, Apply, ApplyRequest } from './Applies';
import { ApplyContext } from './ApplyContext';
import { createSpokeStages } from './createSpokeStages';
import { destroySpokeStages } from './destroySpokeStages';
import { AppliedRecords, recordStages } from './recordStages';
import { updateSpokeStages } from './updateSpokeStages';

const tfvarsPath =
  /^(spokes\/[^/]+|hubs\/[^/]+|records\/[^/]+\/[^/]+\/[^/]+)\/terraform\.tfvars\.json$/;
const platformPath = /^clusters\/([^/]+)\/(?:platform|upgrades)\//;

/** What is applied because of a merge, and the manifests that remain for GitOps alone. */
export interface FollowedMerge {
  applies: Promise<Apply>[];
  manifests: MergedFile[];
}

/** Reads out of a merge's files what Terraform has to do, and begins it. */
export function followMerge(
  options: {
    applies: Applies;
    context: ApplyContext;
    records: AppliedRecords;
  },
  { owner, repo, number, changed }: Merge,
): FollowedMerge {
  const { applies, context, records } = options;
  const pullRequest = `${owner}/${repo}#${number}`;
  const run = (request: Omit<ApplyRequest, 'pullRequest'>) =>
    applies.run({ ...request, pullRequest });

  const roots = new Map(
    changed.flatMap(file => {
      const folder = tfvarsPath.exec(file.path)?.[1];
      return folder ? [[folder, file] as const] : [];
    }),
  );
  const spokes = new Set([
    ...[...roots.keys()]
      .filter(folder => folder.startsWith('spokes/'))
      .map(folder => folder.slice('spokes/'.length)),
    ...changed.flatMap(({ path }) => platformPath.exec(path)?.[1] ?? []),
  ]);
  const started = [...spokes].flatMap(spoke => {
    const request = spokeRequest(
      context,
      spoke,
      roots.get(`spokes/${spoke}`),
      changed,
    );
    return request ? [run(request)] : [];
  });
  for (const [folder, { content }] of roots) {
    if (folder.startsWith('records/')) {
      const tfvars = content;
      const { aws } = context.world;
      started.push(
        run({
          kind: 'record',
          target: folder,
          stages: () => recordStages({ aws, applied: records, folder, tfvars }),
        }),
      );
    } else if (folder.startsWith('hubs/')) {
      started.push(run(hubRequest(folder)));
    }
  }
  return {
    applies: started,
    manifests: changed.filter(
      ({ path }) =>
        path.startsWith('clusters/') && !spokes.has(path.split('/')[1]),
    ),
  };
}

function spokeRequest(
  context: ApplyContext,
  spoke: string,
  root: MergedFile | undefined,
  changed: readonly MergedFile[],
): Omit<ApplyRequest, 'pullRequest'> | undefined {
  const { terraform, world } = context;
  const target = `spoke ${spoke}`;
  const exists = () => world.aws.spokes.find(({ name }) => name === spoke);

  if (root && root.content === undefined) {
    return {
      kind: 'destroy',
      target,
      stages() {
        const ids = exists();
        return ids ? destroySpokeStages(context, ids) : [];
      },
    };
  }
  // One that stopped on the way is built on, as Terraform would.
  const stands = () => exists() !== undefined && world.clusters.has(spoke);
  if (!exists() && !root) return undefined;
  return {
    kind: stands() ? 'update' : 'create',
    target,
    stages() {
      const before = terraform.applied(spoke);
      const plan = root?.content ? terraform.plan(root.content) : before;
      if (!plan) return [];
      if (!stands()) return createSpokeStages(context, plan);
      return updateSpokeStages(
        context,
        before ?? plan,
        plan,
        changed.filter(({ path }) => path.startsWith(`clusters/${spoke}/`)),
      );
    },
  };
}

function hubRequest(folder: string): Omit<ApplyRequest, 'pullRequest'> {
  const name = folder.slice('hubs/'.length);
  return {
    kind: 'refuse',
    target: `hub ${name}`,
    stages: () => [
      {
        title: 'Plan',
        detail: `from ${folder}/terraform.tfvars.json`,
        end() {
          throw new Error(
            name === reference.hub.name
              ? `The sandbox's hub stays as it is: its files are merged, and nothing else changes.`
              : `The sandbox builds no second hub: the files of ${name} are merged, and in your own account its apply would make it. Spokes here attach to ${reference.hub.name}.`,
          );
        },
      },
    ],
  };
}
