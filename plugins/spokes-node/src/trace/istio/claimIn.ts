const claim = /^@request\.auth\.claims[.[]/;

/** The first claim of a token among the names of headers that a match looks at. */
export function claimIn(headers: readonly string[]): string | undefined {
  return headers.find(name => claim.test(name));
}
