import { showObserved } from '@fitsync/backstage-plugin-spokes-common';
// A test runs in Node; that the card itself does not is what the lint guards.
// eslint-disable-next-line no-restricted-imports
import { execFileSync } from 'child_process';
import { buildView } from '../../testing/buildIngress';
import { buildTrace } from '../../testing/buildTrace';
import { hubRouteMissing } from '../../testing/findings';
import { httpUrl } from '../parts/httpUrl';
import { SpokesTranslation } from '../parts/useSpokesTranslation';
import { incidentMarkdown } from './incidentMarkdown';
import { quoteCommand } from './quoteCommand';

/** One text a danger, and one of every character below 0x80. */
const corpus = [
  '$(touch x)',
  '`id`',
  '${HOME}',
  "a'b; rm -rf /",
  '"$HOME"',
  '--all',
  '-rf',
  '!!',
  '#a',
  '~/x',
  'a\\b',
  'a | b && c > d < e &',
  '{a,b} [c] *?',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://tracker.example.com/a.png)',
  '<https://phish.example.com>',
  'https://phish.example.com/login',
  '**bold** _em_ ~~gone~~ `code`',
  '# heading',
  '- item',
  '> quote',
  '1. one',
  '| a | b |',
  '---',
  '&lt;b&gt;',
  '@team #1 :smile:',
  '``` fence',
  'two  \nlines',
  'a\r\n\r\nb',
  'a\u202eb',
  'a\u200bb',
  '\u001b[31mred',
  '\u2028',
  ...Array.from({ length: 127 }, (_, i) => `x${String.fromCharCode(i + 1)}y`),
];

/** The keys in place of the words. */
const untranslated: SpokesTranslation = ((key: string) => key) as never;

/** As CommonMark reads them: as many backticks at the end as at the beginning. */
const codeSpan = /(?<![\\`])(`+)(?!`)([^]*?[^`])\1(?!`)/g;

const scheme = 'javascript';

describe('hostile text at the sinks of the card', () => {
  it('reaches a program in a shell as it is', () => {
    const script = corpus
      .map(text => quoteCommand(['printf', '%s\\0', text]))
      .join('\n');
    const output = execFileSync('sh', ['-c', script], { cwd: '/' }).toString();
    expect(output.split('\0').slice(0, -1)).toEqual(corpus);
  });

  it('becomes a link only with http or https', () => {
    for (const text of [
      ...corpus.filter(one => !one.startsWith('https:')),
      `${scheme}:alert(1)`,
      'JaVa\tScRiPt:alert(1)',
      scheme.toLocaleUpperCase('en-US').concat(':alert(1)'),
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//phish.example.com',
      'blob:https://x',
    ]) {
      expect([text, httpUrl(text)]).toEqual([text, undefined]);
    }
    expect(httpUrl('http://a.example.com/"><b>\u202e')).toBe(
      'http://a.example.com/%22%3E%3Cb%3E%E2%80%AE',
    );
  });

  it('stays text in the Markdown for an incident', () => {
    const markdownOf = (text: string) =>
      incidentMarkdown({
        t: untranslated,
        view: buildView(
          buildTrace({
            verdict: 'blocked',
            causes: [
              {
                ...hubRouteMissing,
                message: text,
                evidence: [
                  {
                    ...hubRouteMissing.evidence[0],
                    subject: text,
                    observed: text,
                  },
                ],
              },
            ],
          }),
        ),
        entityRef: 'component:default/productpage',
        link: 'https://backstage.example.com/x',
      });
    const lines = markdownOf('plain').split('\n').length;
    for (const text of corpus.map(showObserved)) {
      const markdown = markdownOf(text);
      expect([text, markdown.split('\n').length]).toEqual([text, lines]);

      const codes = [...markdown.matchAll(codeSpan)].map(([, , code]) => code);
      expect(codes.map(code => code.trim())).toContain(text.trim());
      const prose = markdown.replace(codeSpan, '').replace(/\\./g, '');
      expect([text, prose.replace(/^\*\*.*\*\*$/m, '')]).toEqual([
        text,
        expect.not.stringMatching(
          /[[`~]|<\S|\*\S|(?<!\w)_\S|https?:\/\/|www\./,
        ),
      ]);
    }
  });
});
