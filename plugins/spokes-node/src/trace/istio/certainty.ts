/** What is known of a claim. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** A claim that holds when every part of it does; without parts it holds. */
export function allOf(parts: readonly Certainty[]): Certainty {
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

/** A claim that holds when some part of it does; without parts it does not. */
export function anyOf(parts: readonly Certainty[]): Certainty {
  if (parts.includes('yes')) return 'yes';
  return parts.includes('unknown') ? 'unknown' : 'no';
}

export function opposite(claim: Certainty): Certainty {
  if (claim === 'unknown') return claim;
  return claim === 'yes' ? 'no' : 'yes';
}

export function certain(claim: boolean): Certainty {
  return claim ? 'yes' : 'no';
}
