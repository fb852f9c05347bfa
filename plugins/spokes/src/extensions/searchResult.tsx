import { SearchResultListItemBlueprint } from '@backstage/plugin-search-react/alpha';
import { EXPOSURE_DOCUMENT_TYPE } from '@fitsync/backstage-plugin-spokes-common';
import { RiRouteLine } from '@remixicon/react';

/** What the search module of the plugin has indexed; nowhere in an app without search. */
export const searchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === EXPOSURE_DOCUMENT_TYPE,
    icon: <RiRouteLine />,
    component: () =>
      import('../components/SearchResult').then(
        ({ ExposureResult }) => ExposureResult,
      ),
  },
});
