import {
  formatExposureRef,
  OverviewCause,
} from '@fitsync/backstage-plugin-spokes-common';
import { groupBy } from 'lodash';
import { SummarizedExposure } from '../store';
import { Notice } from './Notice';

/** Whose an exposure is, as far as the catalog tells. */
export interface Belonging {
  /** Path of its page in the app. */
  link: string;
  /** Entity ref. */
  owner: string;
}

/**
 * What owners should know of: whoever owns a culprit gets one notice a cause, however many exposures it hits; whoever owns
 * a service that is hit gets one a cause, too, and none where both are the same.
 */
export function planNotices(options: {
  /** Those that are blocked or degraded. */
  lines: readonly SummarizedExposure[];
  causes: readonly OverviewCause[];
  belongingOf(exposure: string): Belonging | undefined;
}): Notice[] {
  const { lines, causes, belongingOf } = options;
  const platform = causes.flatMap(cause => noticeOfCause(cause, lines));
  const told = new Set(
    platform.flatMap(({ recipient, members }) =>
      members.map(member => `${recipient} ${member}`),
    ),
  );

  const hit = lines.flatMap(line => {
    const exposure = formatExposureRef(line.exposure);
    const belonging = belongingOf(exposure);
    if (!belonging || told.has(`${belonging.owner} ${exposure}`)) return [];
    return [{ line, exposure, ...belonging }];
  });
  const apps = Object.values(
    groupBy(hit, ({ line, owner }) =>
      JSON.stringify([owner, line.summary.causes[0]?.key]),
    ),
  );
  return [...platform, ...apps.map(noticeOfApp)];
}

function noticeOfCause(
  cause: OverviewCause,
  lines: readonly SummarizedExposure[],
): Notice[] {
  if (!cause.owner) return [];
  const { key, code, title, message, exposures, blocked } = cause;
  return [
    {
      scope: `cause/${key}`,
      recipient: cause.owner,
      title: `${title}: ${count(exposures)}`,
      description: `${message} ${blocked} blocked (${code}).`,
      link: '/spokes',
      severity: blocked > 0 ? 'high' : 'normal',
      members: lines
        .filter(({ summary }) => summary.causes.some(one => one.key === key))
        .map(({ exposure }) => formatExposureRef(exposure)),
    },
  ];
}

function noticeOfApp(
  hit: ({ line: SummarizedExposure; exposure: string } & Belonging)[],
): Notice {
  const [{ line, exposure, owner, link }] = hit;
  const [cause] = line.summary.causes;
  const isOne = hit.length === 1;
  const blocked = hit.some(one => one.line.verdict === 'blocked');
  const what = isOne ? exposure : count(hit.length);
  return {
    scope: isOne
      ? `exposure/${exposure}`
      : `cause/${cause?.key ?? 'none'}/${owner}`,
    recipient: owner,
    title: `${what}: ${blocked ? 'blocked' : 'degraded'}`,
    description: cause
      ? `${cause.title} (${cause.code}), for the ${
          cause.responsible === 'app' ? 'owner of the app' : 'platform team'
        } to mend.`
      : 'No cause is known.',
    link,
    severity: blocked ? 'high' : 'normal',
    members: hit.map(one => one.exposure),
  };
}

function count(exposures: number): string {
  return exposures === 1 ? '1 exposure' : `${exposures} exposures`;
}
