import { Tone } from './toneOf';

/** A sign for each tone; a word stands beside it wherever it is shown. */
export const toneGlyphs = {
  pass: '✓',
  wouldPass: '✓',
  cause: '✕',
  consequence: '↳',
  warn: '!',
  unknown: '?',
  skipped: '–',
} as const satisfies Record<Tone, string>;
