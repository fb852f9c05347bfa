import { Remedy, ResourceRef } from '../finding';
import { kubernetesRemedies } from './kubernetesRemedies';

/** A page to read; of an object of the Gateway API also what it says today. */
export function readOrLook(
  resource: ResourceRef,
  docs: { url: string; title: string },
): Remedy[] {
  return kubernetesRemedies({
    resource,
    docs,
    remedies: () => [{ kind: 'docs', ...docs }],
  });
}
