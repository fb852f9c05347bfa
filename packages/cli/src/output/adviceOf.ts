import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';

/** What stops no request and is worth a look: the warnings of the exposure, then those about the spoke as a whole. */
export function adviceOf({ hops }: Pick<Trace, 'hops'>): Finding[] {
  const warnings = hops
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'warning');
  return [
    ...warnings.filter(({ about }) => about !== 'spoke'),
    ...warnings.filter(({ about }) => about === 'spoke'),
  ];
}
