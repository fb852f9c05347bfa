import { z } from 'zod';

/** Programs that scale by themselves: the controller of HorizontalPodAutoscalers, as K3s runs it too, and KEDA. */
const autoscaler = /^(kube-controller-manager|k3s|rke2|keda(-[a-z-]+)?)$/;

const writtenSchema = z.object({
  metadata: z.object({
    managedFields: z.array(
      z.object({
        manager: z.string().optional(),
        subresource: z.string().optional(),
        fieldsV1: z
          .object({
            'f:spec': z.object({ 'f:replicas': z.unknown() }).partial(),
          })
          .partial()
          .optional(),
      }),
    ),
  }),
});

/** Whether the API server says that an autoscaler set the number of pods that stands there. */
export function isAutoscaled(raw: unknown): boolean {
  const written = writtenSchema.safeParse(raw);
  return (
    written.success &&
    written.data.metadata.managedFields.some(
      ({ manager = '', subresource, fieldsV1 }) =>
        subresource === 'scale' &&
        autoscaler.test(manager) &&
        fieldsV1?.['f:spec']?.['f:replicas'] !== undefined,
    )
  );
}
