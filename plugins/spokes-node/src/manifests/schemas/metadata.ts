import { z } from 'zod';

/** Labels and annotations as text: a number or boolean that YAML reads there is refused by the strict schemas. */
export const textMap = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform(all =>
    Object.fromEntries(
      Object.entries(all).map(([key, value]) => [key, String(value)]),
    ),
  );

/** Of every object: an absent namespace is `default`. */
export const metadata = z.object({
  name: z.string().catch(''),
  namespace: z.string().min(1).catch('default'),
  labels: textMap,
  annotations: textMap,
  creationTimestamp: z.string().optional().catch(undefined),
});

export const optionalText = z.string().optional().catch(undefined);
export const optionalNumber = z.number().optional().catch(undefined);
export const optionalTexts = z.array(z.string()).optional().catch(undefined);
/** A block that may be absent or null; its fields have defaults of their own. */
export const block = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    value => (typeof value === 'object' && value !== null ? value : {}),
    schema,
  );
