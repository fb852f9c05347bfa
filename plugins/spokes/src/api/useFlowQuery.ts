import useLocation from 'react-use/esm/useLocation';

export type FlowParameter =
  | 'exposure'
  | 'hop'
  | 'at'
  | 'side'
  | 'show'
  | 'caller';

/**
 * What of the flow is open, kept in the page's address, so that a link shows the same. Read from the browser and not
 * from a router, of which the two frontend systems bring their own.
 */
export function useFlowQuery() {
  const { search = '' } = useLocation();
  const query = new URLSearchParams(search);

  const change = (values: Partial<Record<FlowParameter, string | null>>) => {
    const url = new URL(window.location.href);
    for (const [name, value] of Object.entries(values)) {
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    // The state is the router's own.
    window.history.replaceState(window.history.state, '', url);
  };
  const side: 'before' | 'after' =
    query.get('side') === 'before' ? 'before' : 'after';
  return {
    exposure: query.get('exposure'),
    hop: query.get('hop'),
    /** The transition that is open in the history. */
    at: query.get('at'),
    /** Which end of that transition is drawn: after it, unless it says `before`. */
    side,
    /** A section that is folded otherwise: `callers`. */
    show: query.get('show'),
    /** The caller that is meant: `namespace/account`. */
    caller: query.get('caller'),
    change,
  };
}
