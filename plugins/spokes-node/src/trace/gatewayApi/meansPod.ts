import { Gateway, Pod } from '@fitsync/backstage-plugin-spokes-common';
import { matchesLabels } from '../kubernetes/matchesLabels';
import { isTranslatedGateway } from './TranslatedGateway';

/** True if a Gateway configures a pod: by its labels, and for one of the Gateway API beside its Service only. */
export function meansPod(
  gateway: Gateway,
  { metadata }: Pick<Pod, 'metadata'>,
): boolean {
  if (!matchesLabels(gateway.spec.selector, metadata.labels)) return false;
  return (
    !isTranslatedGateway(gateway) ||
    gateway.origin.service.startsWith(`${metadata.namespace}/`)
  );
}
