import { z } from 'zod';
import { httpRouteSchema } from './gatewayApi';

const { spec } = httpRouteSchema.shape;
const rule = spec.shape.rules.unwrap().element;
const { headers } = rule.shape.matches.unwrap().element.shape;

/** gateway.networking.k8s.io GRPCRoute: an HTTPRoute that names services and methods in place of paths. @public */
export const grpcRouteSchema = httpRouteSchema.extend({
  spec: spec.extend({
    rules: z
      .array(
        rule.extend({
          matches: z
            .array(
              z.object({
                method: z
                  .object({
                    type: z.string().default('Exact'),
                    service: z.string().optional(),
                    method: z.string().optional(),
                  })
                  .optional(),
                headers,
              }),
            )
            .optional(),
        }),
      )
      .default([]),
  }),
});
/** Read by {@link grpcRouteSchema}. @public */
export type GrpcRoute = z.infer<typeof grpcRouteSchema>;
