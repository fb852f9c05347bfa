import { z } from 'zod';
import { matchesLabels } from '../../trace/kubernetes/matchesLabels';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { lenientList } from '../schemas/lenientList';
import { block, textMap } from '../schemas/metadata';
import { canaries } from './canaries';

const template = z.object({ metadata: block(z.object({ labels: textMap })) });
const step = z.object({
  experiment: block(z.object({ templates: lenientList(template) })),
});
const rollout = z.object({
  spec: z.object({
    strategy: z.object({
      canary: z.object({ steps: lenientList(step) }),
    }),
  }),
});

const experiments = perVersion((sources: ManifestSet['sources']) =>
  sources.flatMap(({ groupKind, namespace, raw }) => {
    if (groupKind !== 'argoproj.io/Rollout') return [];
    const steps = rollout.safeParse(raw).data?.spec.strategy.canary.steps ?? [];
    return steps
      .flatMap(({ experiment }) => experiment.templates)
      .map(({ metadata }) => ({ namespace, labels: metadata.labels }));
  }),
);

/** True where a controller starts pods that no workload of the objects starts: in a step of a Rollout, for a Canary. */
export function arePodsPromised(
  { sources }: ManifestSet,
  namespace: string,
  selector: Readonly<Record<string, string>>,
): boolean {
  return (
    experiments(sources).some(
      one => one.namespace === namespace && matchesLabels(selector, one.labels),
    ) ||
    canaries(sources).some(
      one =>
        one.namespace === namespace &&
        Object.values(selector).includes(one.workload),
    )
  );
}
