import { z } from 'zod';
import { spec } from '../schema/openapi';

const methodSchema = z.enum(['get', 'post', 'put', 'patch', 'delete']);
const operationSchema = z.object({ operationId: z.string() });

/** Every operation of the document that the router serves. */
export const operations = Object.entries(spec.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operationSchema.parse(operation).operationId,
      method: methodSchema.parse(method),
      path,
    })),
);
