import { createHash } from 'node:crypto';

/** Kubernetes' alphabet for generated names: no vowels, so that no word comes out. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

/** A name part made from a text; the same text gives the same name. */
export function safeHash(text: string, length: number): string {
  const digest = createHash('sha256').update(text).digest();
  return Array.from(
    digest.subarray(0, length),
    byte => alphabet[byte % alphabet.length],
  ).join('');
}
