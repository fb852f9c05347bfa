import { z } from 'zod';
import { clusterMetadata, labels, metadata } from './metadata';

/** @public */
export const kubeNodeSchema = z.object({
  metadata: clusterMetadata,
  spec: z.object({ unschedulable: z.boolean().optional() }).default({}),
  status: z
    .object({
      addresses: z
        .array(z.object({ type: z.string(), address: z.string() }))
        .default([]),
      conditions: z
        .array(z.object({ type: z.string(), status: z.string() }))
        .default([]),
      nodeInfo: z.object({ kubeletVersion: z.string().optional() }).optional(),
    })
    .default({ addresses: [], conditions: [] }),
});
/** @public */
export type KubeNode = z.infer<typeof kubeNodeSchema>;

/** @public */
export const namespaceSchema = z.object({ metadata: clusterMetadata });
/** @public */
export type Namespace = z.infer<typeof namespaceSchema>;

/** @public */
export const servicePortSchema = z.object({
  name: z.string().optional(),
  port: z.number(),
  protocol: z.string().default('TCP'),
  appProtocol: z.string().optional(),
  targetPort: z.union([z.number(), z.string()]).optional(),
  nodePort: z.number().optional(),
});
/** @public */
export type ServicePort = z.infer<typeof servicePortSchema>;

/** @public */
export const serviceSchema = z.object({
  metadata,
  spec: z.object({
    type: z.string().default('ClusterIP'),
    clusterIP: z.string().optional(),
    selector: labels.default({}),
    ports: z.array(servicePortSchema).default([]),
    externalTrafficPolicy: z.string().optional(),
    externalName: z.string().optional(),
  }),
});
/** @public */
export type Service = z.infer<typeof serviceSchema>;

/** @public */
export const endpointSliceSchema = z.object({
  metadata,
  addressType: z.string(),
  endpoints: z
    .array(
      z.object({
        addresses: z.array(z.string()).default([]),
        conditions: z
          .object({
            ready: z.boolean().optional(),
            serving: z.boolean().optional(),
            terminating: z.boolean().optional(),
          })
          .default({}),
        nodeName: z.string().optional(),
        targetRef: z
          .object({
            kind: z.string().optional(),
            name: z.string().optional(),
            namespace: z.string().optional(),
          })
          .optional(),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
  ports: z
    .array(
      z.object({
        name: z.string().optional(),
        port: z.number().optional(),
        protocol: z.string().optional(),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
});
/** @public */
export type EndpointSlice = z.infer<typeof endpointSliceSchema>;

/** A service account: that it exists. @public */
export const serviceAccountSchema = z.object({ metadata });
/** @public */
export type ServiceAccount = z.infer<typeof serviceAccountSchema>;
