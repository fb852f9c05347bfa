import { z } from 'zod';
import { perVersion } from '../../trace/lookup/perVersion';
import { ManifestSet } from '../ManifestSet';
import { block, optionalText } from '../schemas/metadata';

const canary = z.object({
  spec: z.object({
    targetRef: z.object({ name: z.string() }),
    service: block(z.object({ name: optionalText })),
  }),
});

/** What Flagger makes of a Canary, none of which stands in a file. */
export interface Canary {
  namespace: string;
  /** The copy of the workload that takes the traffic; its pods bear this name in place of their own. */
  workload: string;
  services: string[];
  virtualService: string;
}

/** The Canaries of Flagger among the objects. */
export const canaries = perVersion(
  (sources: ManifestSet['sources']): Canary[] =>
    sources.flatMap(({ groupKind, namespace, raw }) => {
      if (groupKind !== 'flagger.app/Canary') return [];
      const spec = canary.safeParse(raw).data?.spec;
      if (!spec) return [];
      const { name: target } = spec.targetRef;
      const name = spec.service.name ?? target;
      return [
        {
          namespace,
          workload: `${target}-primary`,
          services: [name, `${name}-primary`, `${name}-canary`],
          virtualService: name,
        },
      ];
    }),
);
