import { z } from 'zod';
import { lenientList } from './lenientList';
import { textMap } from './metadata';

/** A label selector with expressions, as Kubernetes has them. */
export const labelSelector = z.object({
  matchLabels: textMap,
  matchExpressions: lenientList(
    z.object({
      key: z.string(),
      operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
      values: z.array(z.string()).catch([]),
    }),
  ),
});

export const optionalSelector = labelSelector.optional().catch(undefined);
