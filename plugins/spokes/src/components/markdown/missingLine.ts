import { MissingFact } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { ReportLine } from './writeReport';

/** What could not be read, why, and what to do about it. */
export function missingLine(
  t: SpokesTranslation,
  { source, outcome, action }: MissingFact,
): ReportLine {
  return {
    name: t('incident.missing'),
    says: [{ code: source }, ` (${outcome}): ${action}`],
  };
}
