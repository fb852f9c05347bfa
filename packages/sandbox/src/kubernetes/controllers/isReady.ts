import { KubeObject } from '../../world/World';

interface Condition {
  type: string;
  status: string;
}

/** Has the condition `Ready` with status `True`: said of pods and of nodes. */
export function isReady({ status }: KubeObject): boolean {
  const conditions: Condition[] = status?.conditions ?? [];
  return conditions.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
}
