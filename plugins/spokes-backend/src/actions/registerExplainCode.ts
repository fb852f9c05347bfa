import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { InputError } from '@backstage/errors';
import {
  findingsCatalogue,
  hops,
} from '@fitsync/backstage-plugin-spokes-common';

/** The catalogue's own words: nothing that was observed, so whoever is signed in may ask. */
export function registerExplainCode(options: {
  actionsRegistry: ActionsRegistryService;
}): void {
  options.actionsRegistry.register({
    name: 'explain-code',
    title: 'Explain a code of a finding',
    description:
      'Says what a code that a trace or check names, such as HUB_ROUTE_MISSING, means, how to mend it and where the rule comes from. Changes nothing.',
    attributes: { readOnly: true, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          code: z.string().max(64).describe('For example VS_SHADOWED'),
        }),
      output: z =>
        z.object({
          code: z.string(),
          severity: z.string(),
          title: z.string(),
          meaning: z.string(),
          fix: z.string(),
          hop: z.string(),
          responsible: z.string(),
          follows: z.array(z.string()),
          source: z.string(),
        }),
    },
    async action({ input }) {
      const code = input.code.trim().toUpperCase();
      if (!Object.hasOwn(findingsCatalogue, code)) {
        throw new InputError('No code of the catalogue has that name');
      }
      const one = findingsCatalogue[code];
      const { severity, title, meaning, fix, responsible, source } = one;
      const { number, title: where } = hops[one.hop];
      return {
        output: {
          ...{ code, severity, title, meaning, fix, responsible, source },
          hop: `${number} ${where}`,
          follows: [...(one.follows ?? [])],
        },
      };
    },
  });
}
