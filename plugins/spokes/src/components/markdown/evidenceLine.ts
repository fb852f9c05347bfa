import { Evidence } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { ReportLine } from './writeReport';

/** What was seen, what was expected, and by which call. */
export function evidenceLine(
  t: SpokesTranslation,
  { subject, observed, expected, source }: Evidence,
): ReportLine {
  return {
    name: t('incident.evidence'),
    says: [
      `${subject}: `,
      { code: observed },
      ...(expected ? [`, ${t('incident.expected')} `, { code: expected }] : []),
      ` (${source})`,
    ],
  };
}
