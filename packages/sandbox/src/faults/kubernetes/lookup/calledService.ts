import { ANNOTATION_CALLS } from '@fitsync/backstage-plugin-spokes-common';
import { ClusterStore, KubeObject } from '../../../world/World';

/** The last Service that another one declares to call: in bookinfo, the reviews behind the product page. */
export function calledService(
  store: ClusterStore,
  { metadata }: KubeObject,
): KubeObject {
  const name = metadata.annotations?.[ANNOTATION_CALLS]?.split(',')
    .at(-1)
    ?.trim();
  const found = name && store.get('Service', name, metadata.namespace);
  if (!found) {
    throw new Error(`'${metadata.name}' declares no Service that it calls`);
  }
  return found;
}
