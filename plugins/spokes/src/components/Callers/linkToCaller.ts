/** The address of this page with one caller marked. */
export function linkToCaller(caller: string): string {
  const url = new URL(window.location.href);
  url.searchParams.set('show', 'callers');
  url.searchParams.set('caller', caller);
  return url.href;
}
