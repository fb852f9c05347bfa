import { ResourceRef } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayApiGroup } from '../gatewayApi/names';

interface Named {
  metadata: { name: string; namespace?: string };
}

/** An object of a cluster; one that stands for another names it (`TranslatedRoute`, `TranslatedGateway`). */
interface Referable extends Named {
  origin?: { kind: string; object: Named };
}

/** Names an object of a cluster as a finding's resource. */
export function kubeRef(
  cluster: string,
  kind: string,
  { metadata, origin }: Referable,
): ResourceRef {
  const { name, namespace } = (origin?.object ?? { metadata }).metadata;
  return {
    kind: origin?.kind ?? kind,
    ...(origin && { group: gatewayApiGroup }),
    name,
    ...(namespace !== undefined && { namespace }),
    cluster,
  };
}
