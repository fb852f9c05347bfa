import { CallDecision } from '@fitsync/backstage-plugin-spokes-common';

/** A sign and a tone for what becomes of a call; a word stands beside them. */
export const callLooks = {
  allowed: { glyph: '✓', tone: 'good' },
  refused: { glyph: '✕', tone: 'neutral' },
  depends: { glyph: '~', tone: 'neutral' },
  unknown: { glyph: '?', tone: 'neutral' },
} as const satisfies Record<CallDecision['outcome'], object>;
