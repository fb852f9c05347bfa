import { z } from 'zod';

/*
 * What the strict schemas are made of.
 */

export const text = z.string().min(1);
export const port = z.number().int().min(1).max(65535);
export const texts = z.record(z.string(), z.string());
export const dnsLabel = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, 'is no DNS-1123 label')
  .max(63);

const metadata = z.looseObject({
  name: z
    .string({ error: 'a name is required' })
    .regex(
      /^[a-z0-9]([-a-z0-9.:]*[a-z0-9])?$/,
      'must be lower-case letters, digits, - and .',
    )
    .max(253)
    .optional(),
  generateName: z.string().optional(),
  namespace: dnsLabel.optional(),
  labels: texts.nullish(),
  annotations: texts.nullish(),
});

export const named = metadata.refine(
  ({ name, generateName }) => Boolean(name ?? generateName),
  { error: 'a name is required', path: ['name'] },
);

export const object = <T extends z.ZodType>(spec: T) =>
  z.looseObject({ metadata: named, spec });

/** True if no value comes twice. */
export function areUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

const exported = { error: 'lists a namespace twice, or others beside *' };

/** `*` is everybody, so nobody else stands beside it. */
export const exportTo = z
  .array(text)
  .nullish()
  .refine(
    all => !all || (areUnique(all) && (all.length < 2 || !all.includes('*'))),
    exported,
  );

/** Labels of a selector: no wildcards, and no key without a name. */
export const exactLabels = texts.refine(
  all =>
    Object.entries(all).every(
      ([key, value]) => key !== '' && !`${key}${value}`.includes('*'),
    ),
  { error: 'has an empty key or a wildcard' },
);
