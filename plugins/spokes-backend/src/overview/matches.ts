/** Whether one of some names holds what was searched for, in any case. */
export function matches(
  search: string | undefined,
  ...names: (string | undefined)[]
): boolean {
  if (!search) return true;
  const wanted = search.toLocaleLowerCase('en-US');
  return names.some(name => name?.toLocaleLowerCase('en-US').includes(wanted));
}
