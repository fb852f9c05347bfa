import {
  Finding,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { evidenceLine } from '../markdown/evidenceLine';
import { missingLine } from '../markdown/missingLine';
import { ReportLine, writeReport } from '../markdown/writeReport';
import { clockTime } from '../parts/clockTime';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { TracedView } from './TracedView';

/** What an incident channel needs: sentence, what changed, scope, owner, evidence, link. */
export function incidentMarkdown(options: {
  t: SpokesTranslation;
  view: TracedView;
  entityRef: string;
  link: string;
  /** Whom it asks to mend the cause. */
  addressee?: string;
}): string {
  const { t, view, entityRef, link, addressee } = options;
  const { trace, scope } = view;
  const cause: Finding | undefined = trace.causes[0];
  const since = scope?.since ?? view.since;

  const lines: (ReportLine | false | undefined)[] = [
    trace.url !== undefined && {
      name: t('incident.address'),
      says: [{ code: trace.url }],
    },
    {
      name: t('incident.exposure'),
      says: [{ code: formatExposureRef(trace.exposure) }],
    },
    { name: t('incident.since'), says: [`${since} (${clockTime(t, since)})`] },
    cause && {
      name: t('incident.cause'),
      says: [{ code: cause.code }, ` ${cause.message}`],
    },
    view.changed !== undefined && {
      name: t('incident.changed'),
      says: [view.changed],
    },
    cause && {
      name: t('incident.fix', { who: t(`cause.${cause.responsible}`) }),
      says: [cause.fix.summary],
    },
    scope && {
      name: t('incident.scope'),
      says: [
        t('incident.scopeOf', {
          affected: String(scope.affected),
          total: String(scope.total),
        }),
      ],
    },
    scope?.owner !== undefined && {
      name: t('incident.owner'),
      says: [{ code: scope.owner }],
    },
    ...(cause?.evidence ?? []).map(evidence => evidenceLine(t, evidence)),
    ...trace.missing.map(missing => missingLine(t, missing)),
    { name: t('incident.observedAt'), says: [trace.observedAt] },
    { name: t('incident.link'), says: [{ code: link }] },
  ];

  return writeReport({
    heading: t('incident.heading', {
      verdict: t(`verdict.${viewVerdict(view)}`),
      subject: entityRef,
    }),
    paragraphs: addressee ? [t('incident.request', { owner: addressee })] : [],
    lines: lines.filter(line => typeof line === 'object'),
  });
}
