import { z } from 'zod';
import { lenientList } from './lenientList';
import {
  block,
  metadata,
  optionalNumber,
  optionalText,
  textMap,
} from './metadata';

export const namespaceManifest = z.object({ metadata });

export const serviceAccountManifest = z.object({ metadata });

export const serviceManifest = z.object({
  metadata,
  spec: block(
    z.object({
      type: z.string().catch('ClusterIP'),
      clusterIP: optionalText,
      selector: textMap,
      externalName: optionalText,
      externalTrafficPolicy: optionalText,
      ports: lenientList(
        z.object({
          name: optionalText,
          port: z.number(),
          protocol: z.string().catch('TCP'),
          appProtocol: optionalText,
          targetPort: z
            .union([z.number(), z.string()])
            // 0 and '' say no more than nothing does.
            .transform(value => value || undefined)
            .optional()
            .catch(undefined),
          nodePort: optionalNumber,
        }),
      ),
    }),
  ),
});
export type ServiceManifest = z.output<typeof serviceManifest>;

const runAs = z
  .object({ runAsUser: optionalNumber })
  .optional()
  .catch(undefined);

const containers = lenientList(
  z.object({
    name: z.string().catch(''),
    image: optionalText,
    restartPolicy: optionalText,
    securityContext: runAs,
    ports: lenientList(
      z.object({
        name: optionalText,
        containerPort: z.number(),
        protocol: z.string().catch('TCP'),
      }),
    ),
  }),
);

const podSpec = block(
  z.object({
    serviceAccountName: optionalText,
    hostNetwork: z.boolean().optional().catch(undefined),
    securityContext: runAs,
    containers,
    initContainers: containers,
  }),
);

const noStatus = z
  .unknown()
  .optional()
  .transform(() => ({
    conditions: [],
    containerStatuses: [],
    initContainerStatuses: [],
  }));

export const podManifest = z.object({
  metadata,
  spec: podSpec,
  status: noStatus,
});
/** A pod, or the pod that a Deployment or the like would start: its template under its own name. */
export type PodManifest = z.output<typeof podManifest> & {
  /** How many of it a workload asks for, where it says so. */
  replicas?: number;
};

/** Whatever starts pods from a template. */
export const workloadManifest = z
  .object({
    metadata,
    spec: block(
      z.object({
        replicas: optionalNumber,
        template: block(
          z.object({
            metadata: block(
              z.object({ labels: textMap, annotations: textMap }),
            ),
            spec: podSpec,
          }),
        ),
      }),
    ),
  })
  .transform(({ metadata: own, spec }): PodManifest => {
    const { template } = spec;
    return {
      metadata: {
        name: own.name,
        namespace: own.namespace,
        labels: template.metadata.labels,
        annotations: template.metadata.annotations,
      },
      spec: template.spec,
      replicas: spec.replicas,
      status: {
        conditions: [],
        containerStatuses: [],
        initContainerStatuses: [],
      },
    };
  });

/** A template one level further down. */
export const cronJobManifest = z
  .object({
    metadata: z.unknown(),
    spec: block(
      z.object({
        jobTemplate: block(z.object({ spec: z.unknown().optional() })),
      }),
    ),
  })
  .transform(({ metadata: own, spec }) => ({
    metadata: own,
    spec: spec.jobTemplate.spec,
  }))
  .pipe(workloadManifest);

/** A Secret: the values are looked at for certificates and are never shown. */
export const secretManifest = z.object({
  metadata,
  type: optionalText,
  data: textMap,
  stringData: textMap,
});
export type SecretManifest = z.output<typeof secretManifest>;
