import { z } from 'zod';
import { isAutoscaled } from './isAutoscaled';
import { annotations, labels, metadata } from './metadata';

const runAs = z.object({ runAsUser: z.number().optional() }).optional();

const containerSchema = z.object({
  name: z.string(),
  image: z.string().optional(),
  securityContext: runAs,
  /** `Always` on an init container makes it a native sidecar. */
  restartPolicy: z.string().optional(),
  ports: z
    .array(
      z.object({
        name: z.string().optional(),
        containerPort: z.number(),
        protocol: z.string().default('TCP'),
      }),
    )
    .default([]),
});

const containerStatusSchema = z.object({
  name: z.string(),
  ready: z.boolean().default(false),
  restartCount: z.number().default(0),
  state: z
    .object({
      waiting: z.object({ reason: z.string().optional() }).optional(),
      terminated: z
        .object({
          reason: z.string().optional(),
          exitCode: z.number().optional(),
        })
        .optional(),
    })
    .default({}),
  lastState: z
    .object({
      terminated: z
        .object({
          reason: z.string().optional(),
          exitCode: z.number().optional(),
        })
        .optional(),
    })
    .default({}),
});

const podSpecSchema = z.object({
  nodeName: z.string().optional(),
  serviceAccountName: z.string().optional(),
  securityContext: runAs,
  containers: z.array(containerSchema).default([]),
  initContainers: z.array(containerSchema).default([]),
});

/** v1 Pod: its ports, images and states; never env, args or volumes. @public */
export const podSchema = z.object({
  metadata,
  spec: podSpecSchema,
  status: z
    .object({
      phase: z.string().optional(),
      reason: z.string().optional(),
      podIP: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
            lastTransitionTime: z.string().optional(),
          }),
        )
        .default([]),
      containerStatuses: z.array(containerStatusSchema).default([]),
      initContainerStatuses: z.array(containerStatusSchema).default([]),
    })
    .default({
      conditions: [],
      containerStatuses: [],
      initContainerStatuses: [],
    }),
});
/** Read by {@link podSchema}. @public */
export type Pod = z.infer<typeof podSchema>;

const noted = { autoscaled: true };

/** apps Deployment: its pod template, reduced as a pod is. @public */
export const deploymentSchema = z.preprocess(
  raw => (isAutoscaled(raw) ? Object.assign({}, raw, noted) : raw),
  z.object({
    metadata,
    /** True where an autoscaler set the number of pods; who else did is not kept. */
    autoscaled: z.boolean().optional(),
    spec: z.object({
      replicas: z.number().default(1),
      selector: z.object({ matchLabels: labels.default({}) }),
      template: z.object({
        metadata: z
          .object({ labels: labels.default({}), annotations })
          .default({
            labels: {},
            annotations: {},
          }),
        spec: podSpecSchema,
      }),
    }),
    status: z
      .object({
        readyReplicas: z.number().optional(),
        conditions: z
          .array(
            z.object({
              type: z.string(),
              status: z.string(),
              reason: z.string().optional(),
            }),
          )
          .optional(),
      })
      .default({}),
  }),
);
/** Read by {@link deploymentSchema}. @public */
export type Deployment = z.infer<typeof deploymentSchema>;
