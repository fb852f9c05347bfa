/** True if an object with this `exportTo` is seen by proxies of a namespace; without any it is seen everywhere. */
export function isExportedTo(
  exportTo: readonly string[] | undefined,
  ownNamespace: string,
  namespace: string,
): boolean {
  if (!exportTo || exportTo.length === 0) return true;
  return exportTo.some(
    entry =>
      entry === '*' ||
      entry === namespace ||
      (entry === '.' && namespace === ownNamespace),
  );
}
