import { z } from 'zod';
import { engineMessage, engineText } from './engineMessage';

/*
 * What is kept of the objects of a GitOps engine, Flux or Argo CD: which folder they apply, and how far they are.
 */

const metadata = z.object({
  name: engineText,
  namespace: engineText.default('default'),
  creationTimestamp: z.string().optional(),
});

/** The address of a repository; a login in it is dropped. */
const repositoryUrl = z
  .string()
  .transform(url => url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, '$1'));

const fluxConditions = z
  .array(
    z.object({
      type: z.string(),
      status: z.string(),
      reason: engineText.optional(),
      message: engineMessage.optional(),
      lastTransitionTime: z.string().optional(),
    }),
  )
  .default([])
  .transform(all =>
    all.filter(({ type }) =>
      ['Ready', 'Reconciling', 'Stalled'].includes(type),
    ),
  );

/** kustomize.toolkit.fluxcd.io Kustomization: what Flux applies, and how that went. @public */
export const fluxKustomizationSchema = z.object({
  metadata,
  spec: z.object({
    path: z.string().default(''),
    sourceRef: z.object({
      kind: z.string(),
      name: z.string(),
      namespace: z.string().optional(),
    }),
    targetNamespace: z.string().optional(),
    suspend: z.boolean().default(false),
  }),
  status: z
    .object({
      lastAppliedRevision: engineText.optional(),
      lastAttemptedRevision: engineText.optional(),
      conditions: fluxConditions,
    })
    .default({ conditions: [] }),
});
/** Read by {@link fluxKustomizationSchema}. @public */
export type FluxKustomization = z.infer<typeof fluxKustomizationSchema>;

/** source.toolkit.fluxcd.io GitRepository: the revision that Flux has fetched. @public */
export const gitRepositorySchema = z.object({
  metadata,
  spec: z.object({
    url: repositoryUrl,
    ref: z
      .object({
        branch: z.string().optional(),
        tag: z.string().optional(),
        semver: z.string().optional(),
        commit: z.string().optional(),
      })
      .optional(),
    suspend: z.boolean().default(false),
  }),
  status: z
    .object({
      artifact: z
        .object({
          revision: engineText,
          lastUpdateTime: z.string().optional(),
        })
        .optional(),
      conditions: fluxConditions,
    })
    .default({ conditions: [] }),
});
/** Read by {@link gitRepositorySchema}. @public */
export type GitRepository = z.infer<typeof gitRepositorySchema>;

const argoSource = z.object({
  repoURL: repositoryUrl,
  path: z.string().optional(),
  targetRevision: z.string().optional(),
});

/** argoproj.io Application: what Argo CD applies, and how that went. @public */
export const argoApplicationSchema = z.object({
  metadata,
  spec: z.object({
    source: argoSource.optional(),
    sources: z.array(argoSource).optional(),
    destination: z.object({ namespace: z.string().optional() }).default({}),
    syncPolicy: z
      .object({
        automated: z
          .object({ enabled: z.boolean().optional() })
          .nullish()
          .transform(value => value ?? undefined),
      })
      .optional(),
  }),
  status: z
    .object({
      sync: z
        .object({
          status: z.string().optional(),
          revision: engineText.optional(),
        })
        .default({}),
      health: z.object({ status: z.string().optional() }).default({}),
      operationState: z
        .object({
          phase: engineText.optional(),
          message: engineMessage.optional(),
          startedAt: z.string().optional(),
          finishedAt: z.string().optional(),
          syncResult: z.object({ revision: engineText.optional() }).optional(),
        })
        .optional(),
      conditions: z
        .array(
          z.object({
            type: engineText,
            message: engineMessage.optional(),
            lastTransitionTime: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ sync: {}, health: {}, conditions: [] }),
});
/** Read by {@link argoApplicationSchema}. @public */
export type ArgoApplication = z.infer<typeof argoApplicationSchema>;
