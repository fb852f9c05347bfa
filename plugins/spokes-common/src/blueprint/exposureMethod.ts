import { z } from 'zod';
import { zoneIdSchema } from './aws';
import { labelSchema, hostSchema, urlPathSchema } from './names';

const zoneSchema = zoneIdSchema
  .optional()
  .describe('Route 53 zone that gets the record; absent: kept elsewhere');

const rewriteSchema = urlPathSchema
  .optional()
  .describe('Path that the app sees instead of the prefix; absent: unchanged');

/**
 * Where the certificate of an HTTPS host comes from. A private key is never part of a blueprint.
 *
 * @public
 */
export const certificateSchema = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('existing-secret'),
    secretName: labelSchema,
  }),
  z.strictObject({
    from: z.literal('cert-manager'),
    issuer: labelSchema,
    issuerKind: z.enum(['Issuer', 'ClusterIssuer']).default('ClusterIssuer'),
  }),
  z.strictObject({
    from: z.literal('external-secret'),
    store: labelSchema,
    storeKind: z
      .enum(['SecretStore', 'ClusterSecretStore'])
      .default('ClusterSecretStore'),
    key: z
      .string()
      .max(512, 'must have at most 512 characters')
      .regex(
        /^[A-Za-z0-9/_+=.@-]+$/,
        'must be the name of the secret in the store',
      )
      .describe('It holds two fields in PEM: crt and key'),
  }),
]);

/**
 * How clients reach the service: by a path on the NLB's own name, by a host of its own, or by HTTPS.
 *
 * @public
 */
export const exposureMethodSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('path'),
    path: urlPathSchema,
    rewrite: rewriteSchema,
  }),
  z.strictObject({
    kind: z.literal('domain'),
    host: hostSchema,
    zoneId: zoneSchema,
    path: urlPathSchema.default('/'),
    rewrite: rewriteSchema,
  }),
  z.strictObject({
    kind: z.literal('https'),
    host: hostSchema,
    zoneId: zoneSchema,
    path: urlPathSchema.default('/'),
    rewrite: rewriteSchema,
    certificate: certificateSchema,
  }),
]);

/** How an exposure is reached: a path below the shared name, a host of its own by HTTP, or by HTTPS. @public */
export type ExposureMethod = z.output<typeof exposureMethodSchema>;
