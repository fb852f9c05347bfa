import { z } from 'zod';
import { lenientList } from './lenientList';
import {
  block,
  metadata,
  optionalNumber,
  optionalText,
  optionalTexts,
  textMap,
} from './metadata';

const stringMatch = z
  .object({ exact: optionalText, prefix: optionalText, regex: optionalText })
  .optional()
  .catch(undefined);

const names = z
  .record(z.string(), z.unknown())
  .transform(all => Object.keys(all))
  .optional()
  .catch(undefined);

export const destinationSchema = z.object({
  host: z.string(),
  subset: optionalText,
  port: z.object({ number: optionalNumber }).optional().catch(undefined),
});

const weighted = lenientList(
  z.object({ destination: destinationSchema, weight: optionalNumber }),
);

const presence = z.object({}).optional().catch(undefined);

const httpRoute = z.object({
  name: optionalText,
  match: lenientList(
    z.object({
      uri: stringMatch,
      method: stringMatch,
      port: optionalNumber,
      gateways: optionalTexts,
      ignoreUriCase: z.boolean().optional().catch(undefined),
      authority: stringMatch,
      scheme: stringMatch,
      sourceLabels: textMap.optional(),
      sourceNamespace: optionalText,
      headers: names,
      withoutHeaders: names,
      queryParams: names,
    }),
  ),
  route: weighted,
  mirror: destinationSchema.optional().catch(undefined),
  mirrors: lenientList(z.object({ destination: destinationSchema })),
  redirect: presence,
  directResponse: presence,
  rewrite: presence,
  delegate: z
    .object({ name: optionalText, namespace: optionalText })
    .optional()
    .catch(undefined),
});

const l4Route = z.object({
  match: lenientList(
    z.object({
      port: optionalNumber,
      gateways: optionalTexts,
      sniHosts: optionalTexts,
    }),
  ),
  route: weighted,
});

/** A VirtualService with its TCP and TLS routes, which the facts leave out. */
export const virtualServiceManifest = z.object({
  metadata,
  spec: block(
    z.object({
      hosts: z.array(z.string()).catch([]),
      gateways: optionalTexts,
      exportTo: optionalTexts,
      http: lenientList(httpRoute),
      tcp: lenientList(l4Route),
      tls: lenientList(l4Route),
    }),
  ),
});

export type VirtualServiceManifest = z.output<typeof virtualServiceManifest>;
