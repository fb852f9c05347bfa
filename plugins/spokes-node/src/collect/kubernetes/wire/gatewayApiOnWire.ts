import { gatewayApiSchema } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const definitionSchema = z.object({
  metadata: z.looseObject({
    annotations: z.record(z.string(), z.string()).default({}),
  }),
});

const versionAnnotation = 'gateway.networking.k8s.io/bundle-version';

/** A CustomResourceDefinition of the Gateway API, which says its release in an annotation. */
export const gatewayApiOnWire = definitionSchema.transform(({ metadata }) =>
  gatewayApiSchema.parse({
    metadata,
    bundleVersion: metadata.annotations[versionAnnotation],
  }),
);
