import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod';
import { isSpokesComponent } from '../isSpokesComponent';

/**
 * By default on Components that name exposures, or their Services by labels; `filter: { kind: component }` in the
 * extension's config also shows it, with the line to add, where nothing is named. `variant: compact` makes it short, and
 * `type: info` puts it beside the card "About", which a narrow page shows first.
 */
export const ingressCard = EntityCardBlueprint.makeWithOverrides({
  name: 'ingress',
  configSchema: { variant: z.enum(['full', 'compact']).default('full') },
  factory: (original, { config }) =>
    original({
      type: 'content',
      filter: isSpokesComponent,
      loader: () =>
        import('../components/IngressCard').then(({ IngressCard }) => (
          <IngressCard variant={config.variant} />
        )),
    }),
});
