import { z } from 'zod';
import { labelSelector } from './labelSelector';
import { clusterMetadata, metadata } from './metadata';

/**
 * admissionregistration.k8s.io MutatingWebhookConfiguration: whom each webhook is called for, and where. Of a URL only the
 * host is kept.
 *
 * @public
 */
export const mutatingWebhookSchema = z.object({
  metadata: clusterMetadata,
  webhooks: z
    .array(
      z.object({
        name: z.string(),
        clientConfig: z
          .object({
            service: z
              .object({
                namespace: z.string(),
                name: z.string(),
                port: z.number().default(443),
              })
              .optional(),
            url: z
              .string()
              .transform(url => hostOf(url))
              .optional(),
          })
          .default({}),
        failurePolicy: z.string().optional(),
        namespaceSelector: labelSelector.optional(),
        objectSelector: labelSelector.optional(),
      }),
    )
    .default([]),
});
/** Read by {@link mutatingWebhookSchema}. @public */
export type MutatingWebhook = z.infer<typeof mutatingWebhookSchema>;

/** Empty for what is no address; reads its own outcome too. */
function hostOf(url: string): string {
  return (
    /^(?:https:\/\/)?(?:[^/@]*@)?([\w.-]+(?::\d+)?)(?:[/?#].*)?$/.exec(
      url,
    )?.[1] ?? ''
  );
}

/** k3s.cattle.io ETCDSnapshotFile: when it was made, and whether it can be used. @public */
export const etcdSnapshotSchema = z.object({
  metadata: clusterMetadata,
  status: z
    .object({
      creationTime: z.string().optional(),
      readyToUse: z.boolean().optional(),
    })
    .default({}),
});
/** Read by {@link etcdSnapshotSchema}. @public */
export type EtcdSnapshot = z.infer<typeof etcdSnapshotSchema>;

/** What is kept of Istio's mesh configuration. @public */
export const meshConfigSchema = z.object({
  metadata,
  /** Gateways expect the PROXY protocol, unless their pods say otherwise. */
  proxyProtocol: z.boolean(),
  /** What sidecars do with a host that is in no registry: pass it on, or refuse it; absent in facts from before it was read. */
  outboundTrafficPolicy: z.enum(['ALLOW_ANY', 'REGISTRY_ONLY']).optional(),
});
/** Read by {@link meshConfigSchema}. @public */
export type MeshConfig = z.infer<typeof meshConfigSchema>;
