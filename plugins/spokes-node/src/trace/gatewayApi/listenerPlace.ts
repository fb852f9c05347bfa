import { Gateway } from '@fitsync/backstage-plugin-spokes-common';
import { listenerName } from './listenerName';
import { isTranslatedGateway } from './TranslatedGateway';

/** Where a listener stands in its Gateway of the Gateway API, as a JSON pointer; absent for a Gateway of Istio. */
export function listenerPlace(gateway: Gateway): string | undefined {
  if (!isTranslatedGateway(gateway)) return undefined;
  const { metadata, spec } = gateway.origin.object;
  const index = spec.listeners.findIndex(
    ({ name }) => listenerName(metadata.name, name) === gateway.metadata.name,
  );
  return index < 0 ? undefined : `/spec/listeners/${index}`;
}
