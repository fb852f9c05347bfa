import { X509Certificate } from 'node:crypto';
import { meshRootSchema } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const configMapSchema = z.object({
  metadata: z.unknown(),
  data: z.object({ 'root-cert.pem': z.string() }),
});

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** ConfigMap `istio-ca-root-cert`, which istiod writes: public by its nature, and still only its date is kept. */
export const meshRootOnWire = configMapSchema.transform(
  ({ metadata, data }, context) => {
    const ends = (data['root-cert.pem'].match(block) ?? []).flatMap(endOf);
    if (ends.length === 0) {
      context.addIssue({
        code: 'custom',
        path: ['data', 'root-cert.pem'],
        message: 'not a certificate',
      });
      return z.NEVER;
    }
    // While a root is replaced there are two: the mesh stands as long as the younger one does.
    return meshRootSchema.parse({ metadata, notAfter: ends.sort().at(-1) });
  },
);

function endOf(pem: string): string[] {
  try {
    return [new Date(new X509Certificate(pem).validTo).toISOString()];
  } catch {
    return [];
  }
}
