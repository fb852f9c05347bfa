import { z } from 'zod';
import { istioStatus } from './conditions';
import { labels, metadata } from './metadata';

const mtlsMode = z.object({
  mode: z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']).default('UNSET'),
});

/** security.istio.io PeerAuthentication. @public */
export const peerAuthenticationSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      mtls: mtlsMode.optional(),
      portLevelMtls: z.record(z.string(), mtlsMode).optional(),
    })
    .default({}),
});
/** Read by {@link peerAuthenticationSchema}. @public */
export type PeerAuthentication = z.infer<typeof peerAuthenticationSchema>;

const texts = z.array(z.string()).optional();

/** security.istio.io AuthorizationPolicy; of a condition only its key is kept: the values may be secrets. @public */
export const authorizationPolicySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
      action: z.enum(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM']).default('ALLOW'),
      provider: z.object({ name: z.string().optional() }).optional(),
      rules: z
        .array(
          z.object({
            from: z
              .array(
                z.object({
                  source: z
                    .object({
                      principals: texts,
                      notPrincipals: texts,
                      requestPrincipals: texts,
                      notRequestPrincipals: texts,
                      namespaces: texts,
                      notNamespaces: texts,
                      serviceAccounts: texts,
                      notServiceAccounts: texts,
                      ipBlocks: texts,
                      notIpBlocks: texts,
                      remoteIpBlocks: texts,
                      notRemoteIpBlocks: texts,
                    })
                    .default({}),
                }),
              )
              .optional(),
            to: z
              .array(
                z.object({
                  operation: z
                    .object({
                      hosts: texts,
                      notHosts: texts,
                      ports: texts,
                      notPorts: texts,
                      methods: texts,
                      notMethods: texts,
                      paths: texts,
                      notPaths: texts,
                    })
                    .default({}),
                }),
              )
              .optional(),
            when: z.array(z.object({ key: z.string() })).optional(),
          }),
        )
        .optional(),
    })
    .default({ action: 'ALLOW' }),
});
/** Read by {@link authorizationPolicySchema}. @public */
export type AuthorizationPolicy = z.infer<typeof authorizationPolicySchema>;

/** security.istio.io RequestAuthentication: whom it is for, and nothing of its tokens. @public */
export const requestAuthenticationSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
    })
    .default({}),
});
/** Read by {@link requestAuthenticationSchema}. @public */
export type RequestAuthentication = z.infer<typeof requestAuthenticationSchema>;
