import { SandboxCluster, Unsubscribe } from '../store/SandboxCluster';
import { KubeObject } from '../../world/World';

interface Expression {
  key: string;
  operator: string;
}

/** The system-upgrade-controller: brings the nodes that a Plan selects to its version of K3s. */
export function startUpgradeController(store: SandboxCluster): Unsubscribe {
  return store.onChange(({ type, object }) => {
    if (object.kind !== 'Plan' || type === 'DELETED') return;
    for (const node of store.find('Node', one => selects(object, one))) {
      store.apply({
        ...node,
        status: {
          ...node.status,
          nodeInfo: {
            ...node.status?.nodeInfo,
            kubeletVersion: object.spec.version,
          },
        },
      });
    }
  });
}

function selects({ spec }: KubeObject, { metadata }: KubeObject): boolean {
  const expressions: Expression[] = spec.nodeSelector?.matchExpressions ?? [];
  return expressions.every(({ key, operator }) => {
    const present = metadata.labels?.[key] !== undefined;
    return operator === 'DoesNotExist' ? !present : present;
  });
}
