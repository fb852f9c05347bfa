import { z } from 'zod';
import { conditionsOf } from './conditions';
import { labelSelector } from './labelSelector';
import { clusterMetadata, metadata } from './metadata';

/** That clients are asked for a certificate; not by whom it has to be signed. */
const asksClients = z
  .object({ validation: z.object({}).optional() })
  .optional();

/** gateway.networking.k8s.io Gateway. @public */
export const kubernetesGatewaySchema = z.object({
  metadata,
  status: z
    .object({
      conditions: conditionsOf('Accepted', 'Programmed'),
      listeners: z
        .array(
          z.object({
            name: z.string(),
            conditions: conditionsOf('Accepted', 'ResolvedRefs', 'Programmed'),
          }),
        )
        .default([]),
    })
    .optional(),
  spec: z.object({
    gatewayClassName: z.string().optional(),
    /** What is there already to answer for the Gateway; without any istiod makes a Deployment and a Service. */
    addresses: z
      .array(
        z.object({
          type: z.string().default('IPAddress'),
          value: z.string().default(''),
        }),
      )
      .default([]),
    tls: z
      .object({
        frontend: z
          .object({
            default: asksClients,
            perPort: z
              .array(z.object({ port: z.number(), tls: asksClients }))
              .default([]),
          })
          .optional(),
      })
      .optional(),
    listeners: z
      .array(
        z.object({
          name: z.string(),
          hostname: z.string().optional(),
          port: z.number(),
          protocol: z.string(),
          tls: z
            .object({
              mode: z.string().default('Terminate'),
              options: z
                .object({
                  'gateway.istio.io/tls-terminate-mode': z.string().optional(),
                })
                .optional(),
              /** Where it stood before version 1.4 of the Gateway API. */
              frontendValidation: z.object({}).optional(),
              certificateRefs: z
                .array(
                  z.object({
                    group: z.string().default(''),
                    kind: z.string().default('Secret'),
                    namespace: z.string().optional(),
                    name: z.string(),
                  }),
                )
                .default([]),
            })
            .optional(),
          allowedRoutes: z
            .object({
              namespaces: z
                .object({
                  from: z.string().optional(),
                  selector: labelSelector.optional(),
                })
                .optional(),
              kinds: z
                .array(
                  z.object({
                    group: z.string().default('gateway.networking.k8s.io'),
                    kind: z.string(),
                  }),
                )
                .optional(),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link kubernetesGatewaySchema}. @public */
export type KubernetesGateway = z.infer<typeof kubernetesGatewaySchema>;

const namesOfMatches = z
  .array(z.union([z.string(), z.object({ name: z.string() })]))
  .transform(all => all.map(one => (typeof one === 'string' ? one : one.name)));

/** gateway.networking.k8s.io HTTPRoute; of headers and parameters only the names are kept. @public */
export const httpRouteSchema = z.object({
  metadata,
  status: z
    .object({
      parents: z
        .array(
          z.object({
            controllerName: z.string().default(''),
            parentRef: z.object({
              namespace: z.string().optional(),
              name: z.string(),
              sectionName: z.string().optional(),
            }),
            conditions: conditionsOf('Accepted', 'ResolvedRefs', 'Programmed'),
          }),
        )
        .default([]),
    })
    .optional(),
  spec: z.object({
    parentRefs: z
      .array(
        z.object({
          group: z.string().default('gateway.networking.k8s.io'),
          kind: z.string().default('Gateway'),
          namespace: z.string().optional(),
          name: z.string(),
          sectionName: z.string().optional(),
          port: z.number().optional(),
        }),
      )
      .default([]),
    hostnames: z.array(z.string()).default([]),
    rules: z
      .array(
        z.object({
          name: z.string().optional(),
          matches: z
            .array(
              z.object({
                path: z
                  .object({
                    type: z.string().default('PathPrefix'),
                    value: z.string().default('/'),
                  })
                  .optional(),
                method: z.string().optional(),
                headers: namesOfMatches.optional(),
                queryParams: namesOfMatches.optional(),
              }),
            )
            .optional(),
          filters: z
            .array(
              z.object({
                type: z.string(),
                /** That there is one; where it leads is not kept. */
                requestRedirect: z.object({}).optional(),
                urlRewrite: z
                  .object({
                    path: z
                      .object({
                        type: z.string(),
                        replacePrefixMatch: z.string().optional(),
                        replaceFullPath: z.string().optional(),
                      })
                      .optional(),
                  })
                  .optional(),
              }),
            )
            .optional(),
          timeouts: z
            .object({
              request: z.string().optional(),
              backendRequest: z.string().optional(),
            })
            .optional(),
          backendRefs: z
            .array(
              z.object({
                group: z.string().default(''),
                kind: z.string().default('Service'),
                namespace: z.string().optional(),
                name: z.string(),
                port: z.number().optional(),
                weight: z.number().optional(),
              }),
            )
            .default([]),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link httpRouteSchema}. @public */
export type HttpRoute = z.infer<typeof httpRouteSchema>;

/** gateway.networking.k8s.io ReferenceGrant: who may refer to what in its namespace. @public */
export const referenceGrantSchema = z.object({
  metadata,
  spec: z.object({
    from: z
      .array(
        z.object({
          group: z.string(),
          kind: z.string(),
          namespace: z.string(),
        }),
      )
      .default([]),
    to: z
      .array(
        z.object({
          group: z.string().default(''),
          kind: z.string(),
          name: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link referenceGrantSchema}. @public */
export type ReferenceGrant = z.infer<typeof referenceGrantSchema>;

/** A CustomResourceDefinition of the Gateway API: of which release it is. @public */
export const gatewayApiSchema = z.object({
  metadata: clusterMetadata,
  /** `v1.4.0`; absent where it does not say. */
  bundleVersion: z.string().optional(),
});
/** Read by {@link gatewayApiSchema}. @public */
export type GatewayApi = z.infer<typeof gatewayApiSchema>;
