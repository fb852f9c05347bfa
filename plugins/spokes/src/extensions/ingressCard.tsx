import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { ANNOTATION_EXPOSURES } from '@fitsync/backstage-plugin-spokes-common';

/**
 * By default on Components that name exposures; `filter: { kind: component }` in the extension's config also shows it,
 * with the line to add, where none are named.
 */
export const ingressCard = EntityCardBlueprint.make({
  name: 'ingress',
  params: {
    type: 'content',
    filter: {
      kind: 'component',
      [`metadata.annotations.${ANNOTATION_EXPOSURES}`]: { $exists: true },
    },
    loader: () =>
      import('../components/IngressCard').then(({ IngressCard }) => (
        <IngressCard />
      )),
  },
});
