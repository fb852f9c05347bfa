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

export const gatewayManifest = z.object({
  metadata,
  spec: block(
    z.object({
      selector: textMap,
      servers: lenientList(
        z.object({
          port: z.object({
            number: z.coerce.number(),
            name: optionalText,
            protocol: z.string().catch('HTTP'),
          }),
          hosts: z.array(z.string()).catch([]),
          bind: optionalText,
          tls: z
            .object({
              mode: optionalText,
              credentialName: optionalText,
              httpsRedirect: z.boolean().optional().catch(undefined),
            })
            .optional()
            .catch(undefined),
        }),
      ),
    }),
  ),
});
export type GatewayManifest = z.output<typeof gatewayManifest>;

const tls = z
  .object({
    // Settings without a mode have the first of the list.
    mode: z.string().catch('DISABLE'),
    caCertificates: optionalText,
    credentialName: optionalText,
    insecureSkipVerify: z.boolean().optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

const trafficPolicy = z
  .object({
    tls,
    portLevelSettings: lenientList(
      z.object({
        port: z.object({ number: optionalNumber }).optional().catch(undefined),
        tls,
      }),
    ),
  })
  .optional()
  .catch(undefined);

export const destinationRuleManifest = z.object({
  metadata,
  spec: block(
    z.object({
      host: z.string().catch(''),
      exportTo: optionalTexts,
      workloadSelector: z
        .object({ matchLabels: textMap })
        .optional()
        .catch(undefined),
      trafficPolicy,
      subsets: lenientList(
        z.object({ name: z.string(), labels: textMap, trafficPolicy }),
      ),
    }),
  ),
});
export type DestinationRuleManifest = z.output<typeof destinationRuleManifest>;

export const serviceEntryManifest = z.object({
  metadata,
  spec: block(
    z.object({
      hosts: z.array(z.string()).catch([]),
      exportTo: optionalTexts,
      ports: lenientList(z.object({ number: z.number(), name: optionalText })),
      endpoints: lenientList(z.object({ labels: textMap })),
      workloadSelector: z
        .object({ labels: textMap })
        .optional()
        .catch(undefined),
    }),
  ),
});
export type ServiceEntryManifest = z.output<typeof serviceEntryManifest>;
