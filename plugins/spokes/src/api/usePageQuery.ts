import { useMemo } from 'react';
import useLocation from 'react-use/esm/useLocation';

/**
 * What of a page is chosen, kept in its address, so that a link shows the same. Read from the browser and not from a
 * router, of which the two frontend systems bring their own.
 */
export function usePageQuery<const Name extends string>(
  names: readonly Name[],
): [
  Record<Name, string | undefined>,
  (values: Partial<Record<Name, string | undefined>>) => void,
] {
  const { search = '' } = useLocation();
  const joined = names.join(' ');
  const values = useMemo(() => {
    const query = new URLSearchParams(search);
    return Object.fromEntries(
      joined.split(' ').map(name => [name, query.get(name) ?? undefined]),
    ) as Record<Name, string | undefined>;
  }, [search, joined]);

  const change = (next: Partial<Record<Name, string | undefined>>) => {
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries<string | undefined>(next)) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    // The state is the router's own.
    window.history.replaceState(window.history.state, '', url);
  };
  return [values, change];
}
