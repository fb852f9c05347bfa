import {
  Evidence,
  Finding,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import type { List, ListItem, PhrasingContent, Root } from 'mdast';
import { Options, toMarkdown } from 'mdast-util-to-markdown';
import { clockTime } from '../parts/clockTime';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { viewVerdict } from '../parts/viewVerdict';
import { TracedView } from './TracedView';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const code = (value: string): PhrasingContent => ({
  type: 'inlineCode',
  value,
});

/** What GitHub and chat programs read as more than text, and plain Markdown does not: addresses, and strikethrough. */
const githubReads: Options['unsafe'] = [
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[-.\\w]', inConstruct: 'phrasing' },
  { character: '~', inConstruct: 'phrasing' },
];

/**
 * What an incident channel needs: sentence, what changed, scope, owner, evidence, link. Built as a tree and written by
 * a library, so that observed text cannot become markup.
 */
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

  const items: ListItem[] = [
    trace.url && item(t('incident.address'), code(trace.url)),
    item(t('incident.exposure'), code(formatExposureRef(trace.exposure))),
    item(t('incident.since'), text(`${since} (${clockTime(t, since)})`)),
    cause &&
      item(t('incident.cause'), code(cause.code), text(` ${cause.message}`)),
    view.changed && item(t('incident.changed'), text(view.changed)),
    cause &&
      item(
        t('incident.fix', { who: t(`cause.${cause.responsible}`) }),
        text(cause.fix.summary),
      ),
    scope &&
      item(
        t('incident.scope'),
        text(
          t('incident.scopeOf', {
            affected: String(scope.affected),
            total: String(scope.total),
          }),
        ),
      ),
    scope?.owner && item(t('incident.owner'), code(scope.owner)),
    ...(cause?.evidence ?? []).map(evidence =>
      item(t('incident.evidence'), ...evidenceText(t, evidence)),
    ),
    ...trace.missing.map(missing =>
      item(
        t('incident.missing'),
        code(missing.source),
        text(` (${missing.outcome}): ${missing.action}`),
      ),
    ),
    item(t('incident.observedAt'), text(trace.observedAt)),
    item(t('incident.link'), code(link)),
  ].filter(entry => typeof entry === 'object');

  const list: List = { type: 'list', spread: false, children: items };
  const heading = t('incident.heading', {
    verdict: t(`verdict.${viewVerdict(view)}`),
    subject: entityRef,
  });
  const root: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [{ type: 'strong', children: [text(heading)] }],
      },
      ...(addressee
        ? [
            {
              type: 'paragraph' as const,
              children: [text(t('incident.request', { owner: addressee }))],
            },
          ]
        : []),
      list,
    ],
  };
  return toMarkdown(root, { bullet: '-', unsafe: githubReads });
}

function item(name: string, ...children: PhrasingContent[]): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: [text(`${name}: `), ...children] },
    ],
  };
}

function evidenceText(
  t: SpokesTranslation,
  evidence: Evidence,
): PhrasingContent[] {
  const { subject, observed, expected, source } = evidence;
  return [
    text(`${subject}: `),
    code(observed),
    ...(expected ? [text(`, ${t('incident.expected')} `), code(expected)] : []),
    text(` (${source})`),
  ];
}
