/**
 * A revision as people name it: `main@sha1:0f3c1d2e…` and a bare digest give `0f3c1d2`, a tag stays as it is.
 *
 * @public
 */
export function shortRevision(revision: string): string {
  const [, digest] = /(?:^|:)([0-9a-f]{40,64})$/.exec(revision) ?? [];
  return digest?.slice(0, 7) ?? revision;
}
