import {
  formatExposureRef,
  TransitionView,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';
import { TracedView } from '../IngressCard/TracedView';
import { ReportLine, writeReport } from '../markdown/writeReport';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { verdictWord } from '../parts/verdictWord';

/** A change of verdict for an incident channel: sentence, before → after, scope, owner, link. */
export function transitionMarkdown(options: {
  t: SpokesTranslation;
  item: TransitionView;
  /** How it stands now. */
  view: TracedView;
  entityRef: string;
  link: string;
}): string {
  const { t, item, view, entityRef, link } = options;
  const { at, interval, verdict, previous, changes, replay } = item;
  const { trace, scope } = view;
  const wordOf = (one: Verdict, answer?: number) => {
    const said = t(`verdict.${verdictWord(one, answer !== undefined)}`);
    return answer === undefined
      ? said
      : `${said} · ${t('probe.status', { status: String(answer) })}`;
  };
  const word = wordOf(verdict, item.answered);
  // A path that has got clear has no cause any more: what was wrong tells what it was about.
  const cause = replay?.after.causes[0] ?? replay?.before.causes[0];
  // Who else is hit is known of now alone.
  const isStillSo = cause !== undefined && trace.causes[0]?.code === cause.code;
  const owner = replay?.owner ?? (isStillSo ? scope?.owner : undefined);

  const lines: (ReportLine | false | undefined)[] = [
    trace.url !== undefined && {
      name: t('incident.address'),
      says: [{ code: trace.url }],
    },
    {
      name: t('incident.exposure'),
      says: [{ code: formatExposureRef(view.exposure) }],
    },
    {
      name: t('history.when'),
      says: [
        interval
          ? t('history.whenBetween', { from: interval.from, to: interval.to })
          : at,
      ],
    },
    cause
      ? {
          name: t('incident.cause'),
          says: [{ code: cause.code }, ` ${cause.message}`],
        }
      : item.cause && {
          name: t('incident.cause'),
          says: [{ code: item.cause.code }, ` ${item.cause.title}`],
        },
    ...changes.map(change => ({
      name: t('incident.changed'),
      says: [change],
    })),
    cause && {
      name: t('incident.fix', { who: t(`cause.${cause.responsible}`) }),
      says: [cause.fix.summary],
    },
    cause?.share && {
      name: t('incident.scope'),
      says: [
        t('cause.share', {
          affected: String(cause.share.affected),
          total: String(cause.share.total),
          of: cause.share.of,
        }),
      ],
    },
    isStillSo &&
      scope !== undefined && {
        name: t('incident.scope'),
        says: [
          t('incident.scopeOf', {
            affected: String(scope.affected),
            total: String(scope.total),
          }),
        ],
      },
    owner !== undefined && {
      name: t('incident.owner'),
      says: [{ code: owner }],
    },
    { name: t('hopDetail.link'), says: [{ code: link }] },
  ];

  return writeReport({
    heading: t('incident.heading', {
      verdict: previous
        ? `${wordOf(previous, item.previousAnswered)} → ${word}`
        : word,
      subject: entityRef,
    }),
    lines: lines.filter(line => typeof line === 'object'),
  });
}
