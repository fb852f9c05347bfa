import { z } from 'zod';
import { clusterMetadata, labels, metadata } from './metadata';

/** v1 Node: its addresses, and whether it takes pods. @public */
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
/** Read by {@link kubeNodeSchema}. @public */
export type KubeNode = z.infer<typeof kubeNodeSchema>;

/** v1 Namespace: its labels. @public */
export const namespaceSchema = z.object({ metadata: clusterMetadata });
/** Read by {@link namespaceSchema}. @public */
export type Namespace = z.infer<typeof namespaceSchema>;

/** A port of a Service. @public */
export const servicePortSchema = z.object({
  name: z.string().optional(),
  port: z.number(),
  protocol: z.string().default('TCP'),
  appProtocol: z.string().optional(),
  targetPort: z.union([z.number(), z.string()]).optional(),
  nodePort: z.number().optional(),
});
/** Read by {@link servicePortSchema}. @public */
export type ServicePort = z.infer<typeof servicePortSchema>;

/** v1 Service. @public */
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
/** Read by {@link serviceSchema}. @public */
export type Service = z.infer<typeof serviceSchema>;

/** discovery.k8s.io EndpointSlice. @public */
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
/** Read by {@link endpointSliceSchema}. @public */
export type EndpointSlice = z.infer<typeof endpointSliceSchema>;

/** A service account: that it exists. @public */
export const serviceAccountSchema = z.object({ metadata });
/** Read by {@link serviceAccountSchema}. @public */
export type ServiceAccount = z.infer<typeof serviceAccountSchema>;
