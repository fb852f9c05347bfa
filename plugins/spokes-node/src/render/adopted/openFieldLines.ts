import { Adopted } from '@fitsync/backstage-plugin-spokes-common';

/** What Markdown would read as more than text: a reason may hold what somebody typed in AWS. */
const special = /[\\`*_{}[\]()<>#+!|@&~]/g;

/** What could not be derived, for a README. */
export function openFieldLines({ open }: Adopted): string {
  if (open.length === 0) return 'Everything could be derived.';
  return open
    .map(
      ({ field, why }) =>
        `- \`${field}\`: ${why.replace(
          special,
          char => `&#${char.charCodeAt(0)};`,
        )}`,
    )
    .join('\n');
}
