import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { homeMessages } from '../messages/homeMessages';

/** On a home page of `@backstage/plugin-home`; nowhere in an app without one. */
export const homeCauses = HomePageWidgetBlueprint.make({
  name: 'causes',
  params: {
    name: 'SpokesCauses',
    title: homeMessages.home.title,
    components: () =>
      import('../components/HomeCauses').then(({ HomeCauses }) => ({
        Content: HomeCauses,
      })),
    layout: {
      width: { minColumns: 4, defaultColumns: 6 },
      height: { minRows: 2, defaultRows: 4 },
    },
  },
});
