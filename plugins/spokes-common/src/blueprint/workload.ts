import { z } from 'zod';
import { portSchema, urlPathSchema } from './names';
import { cpuSchema, memorySchema, quantityValue } from './quantity';

/** Ports that Istio's sidecar keeps for itself. */
const sidecarPorts = new Set([
  15000, 15001, 15002, 15004, 15006, 15008, 15009, 15020, 15021, 15053, 15090,
]);

/** @public */
export const portsSchema = z.strictObject({
  container: portSchema
    .refine(
      port => !sidecarPorts.has(port),
      "must be another port: Istio's sidecar listens on this one",
    )
    .describe('Port that the app listens on'),
  service: portSchema.default(80).describe('Port of the Service'),
});

/**
 * TCP by default: an app behind a path may answer anything at `/`.
 *
 * @public
 */
export const probeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tcp') }),
  z.strictObject({ kind: z.literal('http'), path: urlPathSchema }),
]);

/** @public */
export const probesSchema = z.strictObject({
  readiness: probeSchema.default({ kind: 'tcp' }),
  liveness: probeSchema.default({ kind: 'tcp' }),
  startupSeconds: z
    .int()
    .min(10, 'must be from 10 to 1800 seconds')
    .max(1800, 'must be from 10 to 1800 seconds')
    .default(60)
    .describe('How long the app may take to start before it is restarted'),
});

/** @public */
export const resourcesSchema = z
  .strictObject({
    cpuRequest: cpuSchema.default('100m'),
    memoryRequest: memorySchema.default('128Mi'),
    memoryLimit: memorySchema.default('256Mi'),
    cpuLimit: cpuSchema
      .optional()
      .describe('Absent: the app may use what is idle'),
  })
  .check(ctx => {
    const { cpuRequest, cpuLimit, memoryRequest, memoryLimit } = ctx.value;
    const pairs = [
      ['memoryLimit', memoryLimit, memoryRequest],
      ['cpuLimit', cpuLimit, cpuRequest],
    ] as const;
    for (const [field, limit, request] of pairs) {
      if (limit && quantityValue(limit) < quantityValue(request)) {
        ctx.issues.push({
          code: 'custom',
          path: [field],
          input: limit,
          message: `must be at least the request, ${request}`,
        });
      }
    }
  });

const istioProxyUid = 1337;
const uidText = 'must be a user id from 1 to 2147483647';

/** @public */
export const securitySchema = z.strictObject({
  runAsUser: z
    .int(uidText)
    .min(1, uidText)
    .max(2147483647, uidText)
    .refine(
      uid => uid !== istioProxyUid,
      "must be another user id: 1337 is the sidecar's, and its traffic bypasses the mesh",
    )
    .default(10001),
  readOnlyRootFilesystem: z.boolean().default(true),
});

/**
 * Who may call the app besides the ingress gateway.
 *
 * @public
 */
export const isolationSchema = z.strictObject({
  callers: z
    .enum(['mesh', 'namespace', 'gateway'])
    .default('mesh')
    .describe(
      'mesh: every namespace with sidecars; namespace: its own; gateway: nobody else',
    ),
});
