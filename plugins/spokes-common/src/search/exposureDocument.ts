import { z } from 'zod';

/**
 * Type of the documents that the search module indexes.
 *
 * @public
 */
export const EXPOSURE_DOCUMENT_TYPE = 'spokes';

/**
 * A service as search finds it: what of it stays. How it stands changes by the second and is no part of an index.
 *
 * @public
 */
export const exposureDocumentSchema = z.object({
  /** Its address without the scheme; without an address, its name. */
  title: z.string(),
  text: z.string(),
  /** Path of its traffic flow in the app. */
  location: z.string(),
  /** What the service belongs to. */
  entityRef: z.string(),
  spoke: z.string(),
  namespace: z.string(),
  service: z.string(),
  url: z.string().optional(),
  /** ISO 8601: how old what is told here is. */
  asOf: z.string(),
});
/** Read by {@link exposureDocumentSchema}. @public */
export type ExposureDocument = z.infer<typeof exposureDocumentSchema>;
