import { createHash } from 'node:crypto';
import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';

/** The same for every exposure with the same first cause on the same resource. */
export function causeKey({ causes }: Trace): string | undefined {
  const [first] = causes;
  return first && keyOfCause(first);
}

/** The same for every finding of the same kind on the same resource. */
export function keyOfCause({
  code,
  resource,
}: Pick<Finding, 'code' | 'resource'>): string {
  const { kind, name, namespace, cluster, account, region } = resource;
  return createHash('sha256')
    .update(
      JSON.stringify([code, kind, name, namespace, cluster, account, region]),
    )
    .digest('hex');
}
