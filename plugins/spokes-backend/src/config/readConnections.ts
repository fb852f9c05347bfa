import { createHash } from 'node:crypto';
import { Config } from '@backstage/config';
import { z } from 'zod';
import { Connections } from './SpokesConfig';

const methodsSchema = z
  .array(
    z.object({
      clusters: z.array(z.looseObject({ name: z.string() })).catch([]),
    }),
  )
  .catch([]);

/** What stands in app-config about the ways to AWS and to the clusters, as digests: they are compared, never shown. */
export function readConnections(
  rootConfig: Config,
  shared: unknown,
): Connections {
  const methods = methodsSchema.parse(
    rootConfig.getOptional('kubernetes.clusterLocatorMethods'),
  );
  const clusters = methods.flatMap(method => method.clusters);
  return {
    aws: digest([rootConfig.getOptional('aws'), shared]),
    clusters: new Map(
      clusters.map(entry => [entry.name, digest([entry, shared])]),
    ),
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
