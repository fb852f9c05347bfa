import { z as zod4 } from 'zod';
import type { z as zod, ZodTypeAny } from 'zod/v3';

type Z = typeof zod;

/**
 * The fields of a form as the scaffolder describes an action's input. It tells only the types: what each may hold, the
 * form's own schema says.
 */
export function formInput(
  form: zod4.ZodObject,
): Record<string, (z: Z) => ZodTypeAny> {
  return Object.fromEntries(
    Object.entries(form.shape).map(([name, field]) => {
      const { title, type } = zod4.toJSONSchema(field, {
        unrepresentable: 'any',
      });
      return [name, z => typed(z, type, title ?? name).optional()];
    }),
  );
}

function typed(z: Z, type: unknown, description: string) {
  switch (type) {
    case 'string':
      return z.string({ description });
    case 'number':
    case 'integer':
      return z.number({ description });
    case 'boolean':
      return z.boolean({ description });
    case 'array':
      return z.array(z.any(), { description });
    default:
      return z.any({ description });
  }
}
