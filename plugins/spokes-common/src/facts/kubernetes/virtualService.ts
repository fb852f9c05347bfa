import { z } from 'zod';
import { istioStatus } from './conditions';
import { labels, metadata } from './metadata';

const stringMatchSchema = z.object({
  exact: z.string().optional(),
  prefix: z.string().optional(),
  regex: z.string().optional(),
});

/** Only the names are kept: values may be secrets. Takes its own outcome too, so that facts replay. */
const namesOnly = z
  .union([z.array(z.string()), z.record(z.string(), z.unknown())])
  .transform(all => (Array.isArray(all) ? all : Object.keys(all)));

/** networking.istio.io VirtualService. @public */
export const virtualServiceSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    hosts: z.array(z.string()).default([]),
    /** Istio reads an absent list as `mesh`. */
    gateways: z.array(z.string()).optional(),
    exportTo: z.array(z.string()).optional(),
    http: z
      .array(
        z.object({
          name: z.string().optional(),
          match: z
            .array(
              z.object({
                uri: stringMatchSchema.optional(),
                method: stringMatchSchema.optional(),
                port: z.number().optional(),
                gateways: z.array(z.string()).optional(),
                ignoreUriCase: z.boolean().optional(),
                authority: stringMatchSchema.optional(),
                scheme: stringMatchSchema.optional(),
                sourceLabels: labels.optional(),
                sourceNamespace: z.string().optional(),
                headers: namesOnly.optional(),
                withoutHeaders: namesOnly.optional(),
                queryParams: namesOnly.optional(),
              }),
            )
            .optional(),
          route: z
            .array(
              z.object({
                destination: z.object({
                  host: z.string(),
                  subset: z.string().optional(),
                  port: z.object({ number: z.number().optional() }).optional(),
                }),
                weight: z.number().optional(),
              }),
            )
            .default([]),
          rewrite: z.object({ uri: z.string().optional() }).optional(),
          redirect: z.object({ uri: z.string().optional() }).optional(),
          directResponse: z
            .object({ status: z.number().optional() })
            .optional(),
          delegate: z
            .object({
              name: z.string().optional(),
              namespace: z.string().optional(),
            })
            .optional(),
          timeout: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link virtualServiceSchema}. @public */
export type VirtualService = z.infer<typeof virtualServiceSchema>;
