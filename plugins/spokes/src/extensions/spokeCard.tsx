import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { isSpoke } from '../isSpoke';

/** A spoke in short, on the overview of its Resource. */
export const spokeCard = EntityCardBlueprint.make({
  name: 'spoke',
  params: {
    type: 'content',
    filter: isSpoke,
    loader: () =>
      import('../components/SpokePage').then(({ SpokeCard }) => <SpokeCard />),
  },
});
