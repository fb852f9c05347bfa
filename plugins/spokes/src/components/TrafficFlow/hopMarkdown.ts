import {
  Finding,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { FlowStep } from '../../graph/FlowStep';
import { sortFindings } from '../../graph/sortFindings';
import { TracedView } from '../IngressCard/TracedView';
import { evidenceLine } from '../markdown/evidenceLine';
import { missingLine } from '../markdown/missingLine';
import { ReportLine, writeReport } from '../markdown/writeReport';
import { SpokesTranslation } from '../parts/useSpokesTranslation';

/** What is to be told of one hop: how it stands, what was found and seen, how to mend it, and where to look. */
export function hopMarkdown(options: {
  t: SpokesTranslation;
  step: FlowStep;
  view: TracedView;
  link: string;
}): string {
  const { t, step, view, link } = options;
  const { hop, tone, result, cause } = step;
  const { trace } = view;

  const ofFinding = (finding: Finding): ReportLine[] => [
    {
      name: finding.title,
      says: [{ code: finding.code }, ` ${finding.message}`],
    },
    {
      name: t('incident.fix', { who: t(`cause.${finding.responsible}`) }),
      says: [finding.fix.summary],
    },
    ...finding.evidence.map(evidence => evidenceLine(t, evidence)),
  ];

  return writeReport({
    heading: t('hopDetail.heading', {
      hop: t(`hop.${hop}`),
      word: t(`rowStatus.${tone}`),
    }),
    lines: [
      {
        name: t('incident.exposure'),
        says: [{ code: formatExposureRef(trace.exposure) }],
      },
      { name: t('hopDetail.seen'), says: [result.summary] },
      ...(cause
        ? [
            {
              name: t('hopDetail.followsFrom'),
              says: [`${t(`hop.${cause.hop}`)} `, { code: cause.code }],
            },
          ]
        : []),
      ...sortFindings(result, trace).flatMap(({ finding }) =>
        ofFinding(finding),
      ),
      ...result.missing.map(missing => missingLine(t, missing)),
      { name: t('incident.observedAt'), says: [result.observedAt] },
      { name: t('hopDetail.link'), says: [{ code: link }] },
    ],
  });
}
