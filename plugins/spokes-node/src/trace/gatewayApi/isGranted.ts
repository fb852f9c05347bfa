import { ReferenceGrant } from '@fitsync/backstage-plugin-spokes-common';
import { gatewayApiGroup } from './names';

/** What refers to an object of another namespace. */
export interface CrossReference {
  from: {
    kind: 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'Gateway';
    namespace: string;
  };
  to: { kind: 'Service' | 'Secret'; namespace: string; name: string };
}

/** True if a ReferenceGrant beside the object allows the reference. */
export function isGranted(
  grants: readonly ReferenceGrant[],
  { from, to }: CrossReference,
): boolean {
  return grants.some(
    ({ metadata, spec }) =>
      metadata.namespace === to.namespace &&
      spec.from.some(
        one =>
          one.group === gatewayApiGroup &&
          one.kind === from.kind &&
          one.namespace === from.namespace,
      ) &&
      spec.to.some(
        one =>
          one.group === '' &&
          one.kind === to.kind &&
          (one.name === undefined || one.name === to.name),
      ),
  );
}
