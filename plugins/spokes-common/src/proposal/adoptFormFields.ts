import { spokeFormFields } from './spokeFormFields';

/** Path in a blueprint → field of the form `adopt`, where the two have different names. */
export const adoptFormFields = {
  azs: spokeFormFields.azs,
  'versions.k3s': spokeFormFields['versions.k3s'],
  'versions.istio': spokeFormFields['versions.istio'],
  remoteState: spokeFormFields.remoteState,
  'remoteState.bucket': spokeFormFields['remoteState.bucket'],
  'remoteState.region': spokeFormFields['remoteState.region'],
};
