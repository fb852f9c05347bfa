import { nodeWarningSchema } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const eventSchema = z.object({
  metadata: z.unknown(),
  involvedObject: z.object({ name: z.string() }),
  message: z.string().default(''),
});

/** `api-server/serving-kube-apiserver.crt: certificate CN=… will expire within 120 days at 2027-01-02T03:04:05Z` */
const ofApiServer =
  /api-server\/\S+: certificate [^\n]* (?:expired|within \d+ days) at (\d{4}-\d\d-\d\dT[\d:]+Z)/g;

/** The event with which K3s says twice an hour that certificates of a node run out; its text is not kept. */
export const nodeWarningOnWire = eventSchema.transform(
  ({ metadata, involvedObject, message }) => {
    const ends = [...message.matchAll(ofApiServer)].map(([, end]) => end);
    return nodeWarningSchema.parse({
      metadata,
      node: involvedObject.name,
      ...(ends.length > 0 && { apiServerNotAfter: ends.sort()[0] }),
    });
  },
);
