import { meshConfigSchema } from '@fitsync/backstage-plugin-spokes-common';
import { parse } from 'yaml';
import { z } from 'zod';

const configMapSchema = z.object({
  metadata: z.unknown(),
  data: z.object({ mesh: z.string().default('') }).default({ mesh: '' }),
});

const meshSchema = z.object({
  outboundTrafficPolicy: z
    .object({ mode: z.enum(['ALLOW_ANY', 'REGISTRY_ONLY']).optional() })
    .nullish(),
  defaultConfig: z
    .object({
      gatewayTopology: z
        .object({ proxyProtocol: z.unknown().optional() })
        .optional(),
    })
    .nullish(),
});

/** ConfigMap `istio`: of all that it configures only what decides about traffic is kept. */
export const meshConfigOnWire = configMapSchema.transform(
  ({ metadata, data }, context) => {
    const mesh = meshSchema.safeParse(textOf(data.mesh));
    if (!mesh.success) {
      context.addIssue({
        code: 'custom',
        path: ['data', 'mesh'],
        message: 'not a mesh configuration',
      });
      return z.NEVER;
    }
    const topology = mesh.data.defaultConfig?.gatewayTopology;
    return meshConfigSchema.parse({
      metadata,
      proxyProtocol: topology?.proxyProtocol !== undefined,
      // Istio's own default.
      outboundTrafficPolicy:
        mesh.data.outboundTrafficPolicy?.mode ?? 'ALLOW_ANY',
    });
  },
);

function textOf(mesh: string): unknown {
  try {
    return parse(mesh) ?? {};
  } catch {
    return undefined;
  }
}
