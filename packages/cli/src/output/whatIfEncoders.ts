import {
  Finding,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  ExposureEffect,
  WhatIf,
} from '@fitsync/backstage-plugin-spokes-node/what-if';
import { Format } from './formats';
import { jsonText } from './jsonText';
import { markdownTable, markdownText } from './markdown';
import { oneLine } from './oneLine';
import { plainText } from './plainText';

/** How `what-if` prints; one encoder for each place where the text goes. */
export const whatIfEncoders = {
  text: result => plainText(toText(result)),
  json: jsonText,
  markdown: toMarkdown,
} as const satisfies Record<Format<'whatIf'>, (result: WhatIf) => string>;

function sumOf({ effects, exposures, takenAt }: WhatIf): string {
  const traced = `${exposures} live ${
    exposures === 1 ? 'exposure' : 'exposures'
  } traced on facts of ${takenAt}`;
  const count = (effect: ExposureEffect['effect'], word: string) => {
    const number = effects.filter(one => one.effect === effect).length;
    return number > 0 ? [`${number} ${word}`] : [];
  };
  const sum = [
    ...count('breaks', 'would get worse'),
    ...count('mends', 'would get better'),
    ...count('alters', 'would stay, with other findings'),
  ];
  return `${traced}: ${sum.join(', ') || 'nothing changes for any of them'}.`;
}

function toText(result: WhatIf): string {
  const lines = [
    ...result.effects.flatMap(one => [
      `${formatExposureRef(one.exposure)}: ${stepOf(one)}`,
      ...one.causes.map(findingLine('new')),
      ...one.warnings.map(findingLine('warns')),
      ...one.mended.map(findingLine('gone')),
      ...one.missing.map(({ action }) => `  unread  ${oneLine(action)}`),
      '',
    ]),
    ...result.unjudged.map(
      ({ because, kind, name, namespace }) =>
        `not judged: ${oneLine(`${kind} ${namespace}/${name}`)}: ${because}`,
    ),
    ...result.assumptions.map(one => `assumed: ${oneLine(one)}`),
    sumOf(result),
  ];
  return `${lines.join('\n')}\n`;
}

function stepOf({ after, before }: ExposureEffect): string {
  return before === after ? `stays ${after}` : `${before} → ${after}`;
}

function findingLine(word: string) {
  return ({ code, fix, message }: Finding) =>
    `  ${word.padEnd(6)}  ${code}: ${message}${
      word === 'gone' ? '' : ` ${fix.summary}`
    }`;
}

/** A comment of a pull request. */
function toMarkdown(result: WhatIf): string {
  const { assumptions, effects, unjudged } = result;
  const lines = [
    '### What this change does to live exposures',
    '',
    sumOf(result),
    ...(effects.length > 0
      ? [
          '',
          ...markdownTable(
            ['Exposure', 'Now', 'Then', 'Why'],
            effects.map(one => [
              markdownText(formatExposureRef(one.exposure)),
              one.before,
              one.before === one.after ? one.after : `**${one.after}**`,
              [
                ...one.causes.map(markdownLine('')),
                ...one.warnings.map(markdownLine('warning: ')),
                ...one.mended.map(markdownLine('gone: ')),
                ...one.missing.map(({ action }) => markdownText(action)),
              ].join('<br>'),
            ]),
          ),
        ]
      : []),
    ...(unjudged.length + assumptions.length > 0
      ? [
          '',
          '<details><summary>Not judged, and taken for granted</summary>',
          '',
          ...unjudged.map(
            ({ because, kind, name, namespace }) =>
              `- ${markdownText(`${kind} ${namespace}/${name}`)}: ${because}`,
          ),
          ...assumptions.map(one => `- ${markdownText(one)}`),
          '',
          '</details>',
        ]
      : []),
  ];
  return `${lines.join('\n')}\n`;
}

function markdownLine(word: string) {
  return ({ code, message }: Finding) =>
    `${word}${code}: ${markdownText(message)}`;
}
