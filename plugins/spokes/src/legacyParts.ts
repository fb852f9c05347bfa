import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { EXPOSURE_DOCUMENT_TYPE } from '@fitsync/backstage-plugin-spokes-common';
import { spokesPlugin } from './legacyPlugin';
import { homeMessages } from './messages/homeMessages';

/**
 * A card of the home page: causes now that touch what the viewer owns.
 *
 * @public
 */
export const HomeSpokesCauses = spokesPlugin.provide(
  createCardExtension({
    name: 'HomeSpokesCauses',
    title: homeMessages.home.title,
    components: () =>
      import('./components/HomeCauses').then(({ HomeCauses }) => ({
        Content: HomeCauses,
      })),
  }),
);

/**
 * A service on a spoke among the results of a search.
 *
 * @public
 */
export const SpokesSearchResultListItem = spokesPlugin.provide(
  createSearchResultListItemExtension({
    name: 'SpokesSearchResultListItem',
    component: () =>
      import('./components/SearchResult').then(
        ({ ExposureResult }) => ExposureResult,
      ),
    predicate: ({ type }) => type === EXPOSURE_DOCUMENT_TYPE,
  }),
);
