import { differenceWith, isEqual } from 'lodash';
import { putDomains, removeDomains } from '../terraform/hubLinks';
import { putResources, removeResources } from '../terraform/putResources';
import { PlannedNode, SpokePlan } from '../terraform/planSpoke';
import { spokeResources } from '../terraform/spokeResources';
import { ChangedManifest } from '../server/GitOps';
import { ApplyContext } from './ApplyContext';
import { Stage } from './Applies';
import { kubernetesNodes } from './kubernetesNodes';

const sameNode = (a: PlannedNode, b: PlannedNode) =>
  a.instanceId === b.instanceId;

/** Changes a spoke from what was applied to what its files say now; only what differs has a stage. */
export function updateSpokeStages(
  context: ApplyContext,
  before: SpokePlan,
  plan: SpokePlan,
  manifests: readonly ChangedManifest[],
): Stage[] {
  const { world, gitOps, terraform, configuration } = context;
  const { aws, clusters } = world;
  const { name } = plan.ids;
  const was = spokeResources(before);
  const all = spokeResources(plan);
  const added = differenceWith(plan.nodes, before.nodes, sameNode);
  const removed = differenceWith(before.nodes, plan.nodes, sameNode);
  const changes = changedVariables(before, plan);
  const domainsGone = differenceWith(
    before.variables.domains,
    plan.variables.domains,
    isEqual,
  );
  const isOf = (nodes: PlannedNode[]) => (one: { id: string }) =>
    nodes.some(({ instanceId }) => instanceId === one.id);

  return [
    {
      title: 'Plan',
      detail:
        changes.length > 0
          ? `changes ${changes.join(', ')}`
          : 'No changes. The infrastructure matches the configuration.',
    },
    ...(added.length > 0
      ? [
          {
            title: 'New nodes',
            detail: `${added.length} boot and join`,
            begin() {
              putResources(aws, {
                instances: all.instances
                  .filter(isOf(added))
                  .map(one => ({ ...one, state: 'pending' as const })),
              });
            },
            end() {
              putResources(aws, {
                instances: all.instances.filter(isOf(added)),
              });
              kubernetesNodes(context, plan, false, added);
            },
          },
          {
            title: 'Cluster network',
            detail: 'the new nodes become ready',
            end: () => kubernetesNodes(context, plan, true, added),
          },
        ]
      : []),
    {
      title: 'Load balancer and security groups',
      detail: 'listeners, targets, health checks and records as planned',
      end() {
        const { instances, vpcs, ...rest } = all;
        putResources(aws, rest, was);
        removeDomains(aws, domainsGone);
        putDomains(aws, plan);
        terraform.remember(plan);
      },
    },
    ...(removed.length > 0
      ? [
          {
            title: 'Surplus nodes',
            detail: `${removed.length} leave: no target any more, then drained and ended`,
            begin() {
              const cluster = clusters.get(name);
              for (const node of removed) {
                cluster?.remove('Node', node.name);
                for (const pod of cluster?.list('Pod') ?? []) {
                  if (pod.spec.nodeName !== node.name) continue;
                  const { metadata } = pod;
                  cluster?.remove('Pod', metadata.name, metadata.namespace);
                }
              }
            },
            end: () =>
              removeResources(aws, {
                instances: was.instances.filter(isOf(removed)),
              }),
          },
        ]
      : []),
    {
      title: 'GitOps',
      detail: `the cluster follows ${manifests.length} changed files of clusters/${name}`,
      end: () => gitOps.follow(manifests),
    },
    {
      title: 'Configuration',
      detail: 'Backstage reads the spoke as before',
      end: () => configuration.connectCluster(name),
    },
  ];
}

function changedVariables(before: SpokePlan, plan: SpokePlan): string[] {
  const was = new Map<string, unknown>(Object.entries(before.variables));
  return Object.entries(plan.variables)
    .filter(([key, value]) => !isEqual(was.get(key), value))
    .map(([key, value]) => `${key} to ${JSON.stringify(value)}`);
}
