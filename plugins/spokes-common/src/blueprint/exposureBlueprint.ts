import { z } from 'zod';
import { durationMillis, durationSchema } from './duration';
import {
  componentRefSchema,
  ownerRefSchema,
  systemRefSchema,
} from './entityRefs';
import { exposureMethodSchema } from './exposureMethod';
import { imageSchema } from './image';
import { appNamespaceSchema, labelSchema, serviceNameSchema } from './names';
import { plainText } from './plainText';
import { rateLimitSchema, retriesSchema } from './traffic';
import {
  isolationSchema,
  portsSchema,
  probesSchema,
  resourcesSchema,
  securitySchema,
} from './workload';

/**
 * A service made reachable on a spoke. Written as `blueprint.yaml` beside what it rendered, it is the only input of a
 * later update.
 *
 * @public
 */
export const exposureBlueprintSchema = z
  .strictObject({
    apiVersion: z.literal('fitsync.io/v1').default('fitsync.io/v1'),
    kind: z.literal('Exposure').default('Exposure'),
    service: serviceNameSchema.describe('Name of the service and its workload'),
    namespace: appNamespaceSchema.describe('Kubernetes namespace'),
    spoke: labelSchema.describe('Spoke that it runs on'),
    description: plainText(300).optional(),
    owner: ownerRefSchema.describe('Who owns it in the catalog'),
    system: systemRefSchema.optional(),
    component: componentRefSchema
      .optional()
      .describe(
        'A component that has its catalog-info.yaml elsewhere; absent: one is rendered, component:default/<service>',
      ),
    image: imageSchema,
    ports: portsSchema,
    replicas: z
      .int('must be a whole number from 1 to 50')
      .min(1, 'must be from 1 to 50')
      .max(50, 'must be from 1 to 50')
      .default(2),
    probes: probesSchema.prefault({}),
    resources: resourcesSchema.prefault({}),
    security: securitySchema.prefault({}),
    method: exposureMethodSchema,
    timeout: durationSchema.optional().describe('Of a whole request'),
    retries: retriesSchema.optional(),
    rateLimit: rateLimitSchema.optional(),
    isolation: isolationSchema.prefault({}),
  })
  .check(ctx => {
    const { timeout, retries } = ctx.value;
    const perTry = retries?.perTryTimeout;
    if (timeout && perTry && durationMillis(perTry) > durationMillis(timeout)) {
      ctx.issues.push({
        code: 'custom',
        path: ['retries', 'perTryTimeout'],
        input: perTry,
        message: `must be at most the timeout of the whole request, ${timeout}`,
      });
    }
  });

/** An exposure, with every default filled in. @public */
export type ExposureBlueprint = z.output<typeof exposureBlueprintSchema>;
/** An exposure as its file has it: what has a default may be absent. @public */
export type ExposureBlueprintInput = z.input<typeof exposureBlueprintSchema>;

/**
 * The Component that an exposure belongs to.
 *
 * @public
 */
export function exposureEntityRef(
  blueprint: Pick<ExposureBlueprint, 'component' | 'service'>,
): string {
  return blueprint.component ?? `component:default/${blueprint.service}`;
}
