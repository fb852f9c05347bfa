import { z } from 'zod';
import { metadata } from './metadata';

/** cert-manager.io Certificate: what tells of a TLS secret without a look into it. @public */
export const certManagerCertificateSchema = z.object({
  metadata,
  spec: z.object({
    secretName: z.string(),
    /** That there is one: controllers that copy the secret are told so by it. */
    secretTemplate: z.object({}).optional(),
    commonName: z.string().optional(),
    dnsNames: z.array(z.string()).default([]),
    /** Of whom it is asked; absent in facts from before it was kept. */
    issuerRef: z
      .object({ kind: z.string().default('Issuer'), name: z.string() })
      .optional(),
  }),
  status: z
    .object({
      notAfter: z.string().optional(),
      renewalTime: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ conditions: [] }),
});

/** Read by {@link certManagerCertificateSchema}. @public */
export type CertManagerCertificate = z.infer<
  typeof certManagerCertificateSchema
>;

/** The root certificate of a mesh: until when it is good, and nothing of it. @public */
export const meshRootSchema = z.object({
  metadata,
  /** ISO 8601 instant; of several, the one that is good for longest. */
  notAfter: z.string(),
});
/** Read by {@link meshRootSchema}. @public */
export type MeshRoot = z.infer<typeof meshRootSchema>;

/** What K3s says of a node whose certificates run out: an event, of which the times are kept. @public */
export const nodeWarningSchema = z.object({
  metadata,
  node: z.string(),
  /** ISO 8601 instant at which the certificate of the API server runs out; absent where the event is about others. */
  apiServerNotAfter: z.string().optional(),
});
/** Read by {@link nodeWarningSchema}. @public */
export type NodeWarning = z.infer<typeof nodeWarningSchema>;
