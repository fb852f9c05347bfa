/** What a host says about too many requests; undefined when it does not say that. */
export interface RequestLimit {
  /** How long to wait, if the host tells. */
  seconds: number | undefined;
}

/** GitHub answers 403 or 429 with `x-ratelimit-remaining: 0` or `retry-after`, GitLab 429 with `retry-after`. */
export function limitOf(
  status: number,
  header: (name: string) => string | undefined,
): RequestLimit | undefined {
  const retryAfter = header('retry-after') ?? '';
  const isLimited =
    status === 429 ||
    (status === 403 &&
      (retryAfter !== '' || header('x-ratelimit-remaining') === '0'));
  if (!isLimited) return undefined;
  // A number that is too long to wait for, or none at all, is not repeated.
  return { seconds: /^\d{1,5}$/.test(retryAfter) ? +retryAfter : undefined };
}
