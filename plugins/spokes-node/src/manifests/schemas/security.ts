import { z } from 'zod';
import { lenientList } from './lenientList';
import { block, metadata, optionalText, textMap } from './metadata';

const selector = z.object({ matchLabels: textMap }).optional().catch(undefined);
const mtls = z.object({
  mode: z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']).catch('UNSET'),
});

export const peerAuthenticationManifest = z.object({
  metadata,
  spec: block(
    z.object({
      selector,
      mtls: mtls.optional().catch(undefined),
      portLevelMtls: z.record(z.string(), mtls).optional().catch(undefined),
    }),
  ),
});
export type PeerAuthenticationManifest = z.output<
  typeof peerAuthenticationManifest
>;

const texts = z.array(z.string()).catch([]);

export const authorizationPolicyManifest = z.object({
  metadata,
  spec: block(
    z.object({
      selector,
      action: optionalText,
      provider: z.object({ name: optionalText }).optional().catch(undefined),
      targetRefs: z.array(z.unknown()).catch([]),
      targetRef: z.unknown().optional(),
      rules: lenientList(
        z.object({
          from: lenientList(
            z.object({
              source: z.object({
                principals: texts,
                notPrincipals: texts,
                namespaces: texts,
                notNamespaces: texts,
                serviceAccounts: texts,
                notServiceAccounts: texts,
              }),
            }),
          ),
          when: lenientList(z.object({ key: z.string() })),
          to: lenientList(
            z.object({
              operation: z.object({
                hosts: texts,
                notHosts: texts,
                methods: texts,
                notMethods: texts,
              }),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type AuthorizationPolicyManifest = z.output<
  typeof authorizationPolicyManifest
>;

export const requestAuthenticationManifest = z.object({
  metadata,
  spec: block(
    z.object({
      selector,
      targetRefs: z.array(z.unknown()).catch([]),
      targetRef: z.unknown().optional(),
    }),
  ),
});
export type RequestAuthenticationManifest = z.output<
  typeof requestAuthenticationManifest
>;
