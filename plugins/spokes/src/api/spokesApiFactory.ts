import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from './spokesApiRef';

/** Serves both frontend systems: their API refs are the same. */
export const spokesApiFactory = createApiFactory({
  api: spokesApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new SpokesClient(deps),
});
