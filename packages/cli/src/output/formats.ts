/**
 * How each command can print what it found. Apart from the encoders, so that asking for one command does not load what the
 * others need.
 */
export const formats = {
  check: ['text', 'json', 'sarif', 'github'],
  drift: ['text', 'json', 'github'],
  trace: ['text', 'json', 'markdown'],
  whatIf: ['text', 'json', 'markdown'],
} as const;

/** A format of a command. */
export type Format<C extends keyof typeof formats> =
  (typeof formats)[C][number];
