import { toError } from '@backstage/errors';
import { ANNOTATION_EXPOSURES, kubernetesAnnotations } from '../annotations';
import { showObserved } from '../findings/showObserved';
import { ExposureList, parseExposureList } from '../trace/parseExposureList';
import { LabelRequirement, parseLabelSelector } from './parseLabelSelector';

/** Services that an entity names by labels, as Backstage's Kubernetes plugin does. @public */
export interface KubernetesBinding {
  /** Set apart from services that are named one by one: which these are, only the cluster can tell. */
  kind: 'kubernetes';
  /** Name of the cluster; every cluster unless given. */
  cluster?: string;
  /** Every namespace unless given. */
  namespace?: string;
  /** What the labels of a Service, or of the pods behind it, must be like. */
  requirements: LabelRequirement[];
  /** The selector, as a person would write it. */
  selector: string;
}

/**
 * What an entity's annotations bind it to. It is a claim of the entity's author: the cluster has to confirm it.
 *
 * @public
 */
export type EntityBinding =
  | ({ kind: 'exposures' } & ExposureList)
  | KubernetesBinding
  | { kind: 'unreadable'; problems: ExposureList['problems'] }
  | { kind: 'none' };

/**
 * The annotations that bind an entity when they are there, the first one before the others.
 *
 * @public
 */
export const bindingAnnotations = [
  ANNOTATION_EXPOSURES,
  kubernetesAnnotations.labelSelector,
  kubernetesAnnotations.id,
] as const;

/**
 * Reads `fitsync.io/exposures`, else Backstage's own annotations for Kubernetes. A cluster or a namespace alone binds
 * nothing: everything in it would be claimed.
 *
 * @public
 */
export function readEntityBinding(
  annotations: Readonly<Record<string, string>> | undefined = {},
): EntityBinding {
  const exposures = annotations[ANNOTATION_EXPOSURES];
  if (exposures) return { kind: 'exposures', ...parseExposureList(exposures) };

  const { id, labelSelector, cluster, namespace } = kubernetesAnnotations;
  const selector =
    annotations[labelSelector] ||
    (annotations[id] && `${id}=${annotations[id]}`);
  if (!selector) return { kind: 'none' };
  try {
    return {
      kind: 'kubernetes',
      ...(annotations[cluster] && { cluster: annotations[cluster] }),
      ...(annotations[namespace] && { namespace: annotations[namespace] }),
      requirements: parseLabelSelector(selector),
      selector: showObserved(selector),
    };
  } catch (error) {
    return {
      kind: 'unreadable',
      problems: [
        {
          value: showObserved(selector),
          message: showObserved(toError(error).message),
        },
      ],
    };
  }
}
