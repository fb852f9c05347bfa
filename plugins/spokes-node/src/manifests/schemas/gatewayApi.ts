import { z } from 'zod';
import { lenientList } from './lenientList';
import {
  block,
  metadata,
  optionalNumber,
  optionalText,
  optionalTexts,
} from './metadata';
import { optionalSelector } from './selectors';

const reference = z.object({
  group: optionalText,
  kind: optionalText,
  namespace: optionalText,
  name: z.string(),
  port: optionalNumber,
});

/** istiod makes Gateways of its own from it. */
export const kubernetesGatewayManifest = z.object({
  metadata,
  spec: block(
    z.object({
      gatewayClassName: optionalText,
      addresses: lenientList(
        z.object({ type: optionalText, value: optionalText }),
      ),
      listeners: lenientList(
        z.object({
          name: z.string().catch(''),
          hostname: optionalText,
          port: optionalNumber,
          protocol: optionalText,
          tls: z
            .object({ certificateRefs: lenientList(reference) })
            .optional()
            .catch(undefined),
          allowedRoutes: z
            .object({
              kinds: z
                .array(z.object({ kind: z.string() }))
                .optional()
                .catch(undefined),
              namespaces: z
                .object({ from: optionalText, selector: optionalSelector })
                .optional()
                .catch(undefined),
            })
            .optional()
            .catch(undefined),
        }),
      ),
    }),
  ),
});
export type KubernetesGatewayManifest = z.output<
  typeof kubernetesGatewayManifest
>;

/** An HTTPRoute names the method of HTTP, a GRPCRoute that of a service; what cannot be read narrows nothing. */
const match = z.object({
  path: z
    .object({ type: optionalText, value: optionalText })
    .optional()
    .catch(undefined),
  method: z
    .union([
      z.string(),
      z.object({
        type: optionalText,
        service: optionalText,
        method: optionalText,
      }),
    ])
    .optional()
    .catch(undefined),
});

/** HTTPRoute, GRPCRoute, TLSRoute, TCPRoute: what they hang on and where they lead. */
export const routeManifest = z.object({
  metadata,
  spec: block(
    z.object({
      parentRefs: lenientList(reference.extend({ sectionName: optionalText })),
      hostnames: optionalTexts,
      rules: lenientList(
        z.object({
          name: optionalText,
          matches: lenientList(match),
          backendRefs: lenientList(
            reference.extend({ weight: optionalNumber }),
          ),
          filters: lenientList(
            z.object({
              type: optionalText,
              requestMirror: z
                .object({ backendRef: reference })
                .optional()
                .catch(undefined),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type RouteManifest = z.output<typeof routeManifest>;

/** Who may refer to what in its namespace. */
export const referenceGrantManifest = z.object({
  metadata,
  spec: block(
    z.object({
      from: lenientList(
        z.object({
          group: z.string().catch(''),
          kind: z.string(),
          namespace: z.string(),
        }),
      ),
      to: lenientList(
        z.object({
          group: z.string().catch(''),
          kind: z.string(),
          name: optionalText,
        }),
      ),
    }),
  ),
});
export type ReferenceGrantManifest = z.output<typeof referenceGrantManifest>;
