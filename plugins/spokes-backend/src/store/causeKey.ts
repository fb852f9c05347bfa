import { createHash } from 'node:crypto';
import { Trace } from '@fitsync/backstage-plugin-spokes-common';

/** The same for every exposure with the same first cause on the same resource. */
export function causeKey({ causes }: Trace): string | undefined {
  const [first] = causes;
  if (!first) return undefined;
  const { kind, name, namespace, cluster, account, region } = first.resource;
  return createHash('sha256')
    .update(
      JSON.stringify([
        first.code,
        kind,
        name,
        namespace,
        cluster,
        account,
        region,
      ]),
    )
    .digest('hex');
}
