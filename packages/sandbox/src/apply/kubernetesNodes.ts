import { spokeNode } from '../kubernetes/platform/spokeNode';
import { PlannedNode, SpokePlan } from '../terraform/planSpoke';
import { ApplyContext } from './ApplyContext';

/** Registers the planned nodes with the spoke's API server; all of them, unless said which. */
export function kubernetesNodes(
  { world }: Pick<ApplyContext, 'world'>,
  plan: SpokePlan,
  ready: boolean,
  nodes: readonly PlannedNode[] = plan.nodes,
): void {
  const cluster = world.clusters.get(plan.ids.name);
  for (const node of nodes) {
    cluster?.apply(spokeNode(node, plan.variables.k3s.version, ready));
  }
}
