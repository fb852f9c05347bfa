/** What the translation of a listener is called; no object of a cluster can have such a name. */
export function listenerName(gateway: string, listener: string): string {
  return `${gateway} (listener ${listener})`;
}
