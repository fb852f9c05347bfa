import { z } from 'zod';
import { lenientList } from './lenientList';
import {
  block,
  metadata,
  optionalNumber,
  optionalText,
  textMap,
} from './metadata';
import { optionalSelector } from './selectors';

const webhookConfiguration = z.object({
  metadata,
  webhooks: lenientList(
    z.object({
      name: z.string().catch(''),
      clientConfig: block(
        z.object({
          url: z.string().nullish().catch(undefined),
          service: z
            .object({
              name: z.string(),
              namespace: z.string(),
              port: optionalNumber,
            })
            .nullish()
            .catch(undefined),
        }),
      ),
      namespaceSelector: optionalSelector,
      objectSelector: optionalSelector,
    }),
  ),
});

/** Webhooks that change objects, or that refuse them. */
export const mutatingWebhookManifest = webhookConfiguration;
export const validatingWebhookManifest = webhookConfiguration;
export type WebhookManifest = z.output<typeof webhookConfiguration>;

/** Its name and annotations are all that is looked at. */
export const customResourceDefinitionManifest = z.object({ metadata });

const ports = lenientList(
  z.object({
    protocol: z.string().catch('TCP'),
    port: z.union([z.number(), z.string()]).optional().catch(undefined),
    endPort: optionalNumber,
  }),
);
const peers = lenientList(
  z.object({
    podSelector: optionalSelector,
    namespaceSelector: optionalSelector,
    ipBlock: z
      .object({ cidr: z.string(), except: z.array(z.string()).catch([]) })
      .optional()
      .catch(undefined),
  }),
);

export const networkPolicyManifest = z.object({
  metadata,
  spec: block(
    z.object({
      podSelector: optionalSelector.transform(
        one => one ?? { matchLabels: {}, matchExpressions: [] },
      ),
      policyTypes: z.array(z.string()).optional().catch(undefined),
      ingress: lenientList(z.object({ from: peers, ports })).optional(),
      egress: lenientList(z.object({ to: peers, ports })).optional(),
    }),
  ),
});
export type NetworkPolicyManifest = z.output<typeof networkPolicyManifest>;

/** A machine outside of the cluster that a Service or ServiceEntry may select as it selects pods. */
export const workloadEntryManifest = z
  .object({ metadata, spec: block(z.object({ labels: textMap })) })
  .transform(({ metadata: own, spec }) => ({
    metadata: { ...own, labels: { ...own.labels, ...spec.labels } },
  }));
export const workloadGroupManifest = z
  .object({
    metadata,
    spec: block(z.object({ metadata: block(z.object({ labels: textMap })) })),
  })
  .transform(({ metadata: own, spec }) => ({
    metadata: { ...own, labels: { ...own.labels, ...spec.metadata.labels } },
  }));

/** Which controller answers for Kubernetes Gateways of a class. */
export const gatewayClassManifest = z.object({
  metadata,
  spec: block(z.object({ controllerName: optionalText })),
});
