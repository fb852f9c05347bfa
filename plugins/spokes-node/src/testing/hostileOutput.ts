import { hostileTexts } from './hostileTexts';

/** Text that has meant something to where it was printed: a terminal, a runner, Markdown, a page, a link. */
const atSinks = [
  '::error file=x::y',
  '%0A::set-output name=a::b',
  'a\r\n::stop-commands::x',
  'a\n::error::x',
  '\u001b[2J\u0007',
  '\u009b2J',
  '\u009d0;title\u009c',
  '\u202etxt.exe',
  '\u2066a\u2069',
  ',title=x',
  '"}],"x":[{"',
  '</script><script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://tracker.example.com/a.png)',
  '<https://phish.example.com>',
  'https://phish.example.com/login',
  '**bold** _em_ ~~gone~~ `code`',
  'a\n# heading',
  '``` fence',
  '| a | b |',
  '@everyone #1',
  '&lt;b&gt;',
  'two  \nlines',
];

/** The corpus of everything that is printed. @public */
export const hostileOutput = [...hostileTexts, ...atSinks];
