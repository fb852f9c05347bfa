import { SearchFilterResultTypeBlueprint } from '@backstage/plugin-search-react/alpha';
import { EXPOSURE_DOCUMENT_TYPE } from '@fitsync/backstage-plugin-spokes-common';
import { RiRouteLine } from '@remixicon/react';

/** Narrows a search to services on spokes. */
export const searchType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: EXPOSURE_DOCUMENT_TYPE,
    name: 'Services on spokes',
    icon: <RiRouteLine />,
  },
});
