import { ExposureForm } from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);

const formSchema: z.ZodType<ExposureForm> = z.object({
  name: text,
  description: text,
  owner: text,
  system: text,
  image: text,
  containerPort: number,
  replicas: number,
  spoke: text,
  namespace: text,
  path: text,
  stripPath: z.boolean().optional().catch(undefined),
  healthPath: text,
});

/** The form as typed so far, whatever it holds: a field of another type counts as not filled in. */
export function readForm(formData: unknown): ExposureForm {
  return formSchema.catch({}).parse(formData);
}
