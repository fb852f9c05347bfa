import { parseEntityRef } from '@backstage/catalog-model';
import {
  ExposureDocument,
  ExposureRef,
  formatExposureRef,
  TracedLine,
} from '@fitsync/backstage-plugin-spokes-common';

/** A service as it stands in the index: what of it stays, and where it is shown. */
export function toDocument(
  line: TracedLine,
  options: { entityRef: string; locationTemplate: string },
): ExposureDocument {
  const { exposure, url, observedAt } = line;
  const { entityRef } = options;
  const { spoke, namespace, service } = exposure;
  const address = url?.replace(/^https?:\/\//, '');
  return {
    title: address ?? `${namespace}/${service}`,
    text: [...wordsOf(address), namespace, service, spoke].join(' '),
    location: locationOf(exposure, options),
    entityRef,
    spoke,
    namespace,
    service,
    ...(url && { url }),
    asOf: observedAt,
  };
}

/** Search engines part a text at blanks: whoever knows only the path, or a part of the host, finds it, too. */
function wordsOf(address: string | undefined): string[] {
  if (!address) return [];
  const [host, ...segments] = address.split('/');
  return [host, ...host.split('.'), ...segments.filter(Boolean)];
}

function locationOf(
  exposure: ExposureRef,
  options: { entityRef: string; locationTemplate: string },
): string {
  const parts = parseEntityRef(options.entityRef);
  const path = options.locationTemplate.replace(
    /:(namespace|kind|name)\b/g,
    (_, part: 'namespace' | 'kind' | 'name') => encodeURIComponent(parts[part]),
  );
  const query = new URLSearchParams({ exposure: formatExposureRef(exposure) });
  return `${path}?${query}`;
}
