import { messages } from '@fitsync/backstage-plugin-spokes-common';
import { hostileTexts } from '../testing/hostileTexts';
import {
  arn,
  Fields,
  findingOf,
  plausibleFields,
  runnable,
} from './__testUtils__/plausibleFindings';

/** Whoever asks for it asks for a path, whatever it is called. */
const isPath = /^\/[\w/]+$/;

/** The same fields with one of them written by a stranger. */
function* poisoned(fields: Fields, hostile: string): Iterable<Fields> {
  for (const key of Object.keys(fields.args)) {
    if (key === 'path' && isPath.test(hostile)) continue;
    yield { ...fields, args: { ...fields.args, [key]: hostile } };
  }
  for (const key of Object.keys(fields.forFix)) {
    if (key === 'seen' && isPath.test(hostile)) continue;
    yield { ...fields, forFix: { ...fields.forFix, [key]: hostile } };
  }
  for (const key of Object.keys(fields.resource)) {
    yield { ...fields, resource: { ...fields.resource, [key]: hostile } };
  }
}

/** Some hostile texts are good names, hosts and references, and may stand where those do. */
const isName = (text: string) =>
  /^([a-z0-9]+\/)?[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$|^\*$/.test(text);
const corpus = [
  ...hostileTexts.filter(text => !isName(text)),
  // Good at the beginning, where a pattern without an end would stop to look.
  'shop/shop/$(id)',
  'shop, $(id)',
  '30080, $(id)',
  'shop"]}}',
];

/** Whether words hold a hostile text, or what is hostile in a list of several. */
const hasAny = (words: string[], hostile: string) =>
  [hostile, ...hostile.split(', ')]
    // A dot is in every word of Kubernetes, and does nothing.
    .filter(part => !isName(part) && part !== '.')
    .some(part => words.join('\n').includes(part));

const invisible =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

describe('hostile values in any field of any message', () => {
  it('are there to be tried', () => {
    expect(corpus.length).toBeGreaterThan(60);
    const commands = messages.flatMap(message =>
      [arn, 'shop'].flatMap(name =>
        findingOf(message, plausibleFields(message, name)).fix.remedies.filter(
          ({ kind }) => kind === 'command',
        ),
      ),
    );
    expect(commands.length).toBeGreaterThan(30);
  });

  it.each(messages.map(message => [message.code, message] as const))(
    '%s: reach no command and no patch',
    (_, message) => {
      for (const name of [arn, 'shop']) {
        const fields = plausibleFields(message, name);
        const harmless = new Set(
          runnable(findingOf(message, fields).fix.remedies).map(words =>
            JSON.stringify(words),
          ),
        );
        const remediesOf = corpus.flatMap(hostile =>
          [...poisoned(fields, hostile)].map(one => ({
            hostile,
            remedies: findingOf(message, one).fix.remedies,
          })),
        );
        // Either the value is in none of its words, or there is the documentation instead.
        const reached = remediesOf.flatMap(({ hostile, remedies }) =>
          runnable(remedies)
            .filter(
              words =>
                !harmless.has(JSON.stringify(words)) && hasAny(words, hostile),
            )
            .map(words => ({ hostile, words })),
        );
        expect(reached).toEqual([]);
        const helpless = remediesOf.filter(
          ({ remedies }) => remedies.length === 0,
        );
        expect(helpless).toEqual([]);
        const urls = remediesOf.flatMap(({ remedies }) =>
          remedies.flatMap(one => (one.kind === 'docs' ? [one.url] : [])),
        );
        expect(
          urls.filter(url => !/^https:\/\/[\w./#?=&%+-]+$/.test(url)),
        ).toEqual([]);
      }
    },
  );

  it.each(messages.map(message => [message.code, message] as const))(
    '%s: are shown shortened, with nothing invisible in them',
    (_, message) => {
      const fields = plausibleFields(message, 'shop');
      const disguised: string[] = [];
      for (const hostile of corpus) {
        for (const one of poisoned(fields, hostile)) {
          const {
            message: text,
            fix,
            evidence,
            resource,
          } = findingOf(message, one);
          const { cluster, region, ...observed } = resource;
          const shown = [
            text,
            fix.summary,
            ...Object.values(observed),
            ...evidence.flatMap(Object.values),
          ];
          disguised.push(
            ...shown.filter(value => invisible.test(value)),
            ...Object.values(observed).filter(({ length }) => length > 256),
          );
        }
      }
      expect(disguised).toEqual([]);
    },
  );
});
