/**
 * Something that could not be judged because judging it threw: a fault of ours, or facts odder than their schemas allow.
 * The hop is unknown for it.
 *
 * @public
 */
export interface JudgingFailure {
  /** Name of the spoke. */
  spoke: string;
  /** Id of the check, name of the input, or `trace` for what is around them. */
  part: string;
  /** May hold what was observed: to be logged with care, never shown. */
  error: unknown;
}

/** Who hears of what went wrong inside a trace, which never throws. @public */
export interface TraceOptions {
  /** Told of each failure; the same facts may bring it once for many exposures. */
  onFailure?(failure: JudgingFailure): void;
}
