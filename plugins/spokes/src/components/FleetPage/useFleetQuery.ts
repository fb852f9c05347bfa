import {
  verdictSchema,
  Verdict,
} from '@fitsync/backstage-plugin-spokes-common';
import { usePageQuery } from '../../api/usePageQuery';

export const fleetViews = ['map', 'services', 'addresses', 'changes'] as const;
export type FleetViewName = (typeof fleetViews)[number];

const orders = ['worst', 'name', 'exposures'] as const;
export type FleetOrder = (typeof orders)[number];

const parameters = [
  'view',
  'search',
  'hub',
  'verdict',
  'sort',
  'cause',
  'spoke',
] as const;

export interface FleetQuery {
  view: FleetViewName;
  search?: string;
  hub?: string;
  verdict?: Verdict;
  sort: FleetOrder;
  /** Key of the cause that the list of services is narrowed to. */
  cause?: string;
  /** Name of the spoke that the list of services is narrowed to. */
  spoke?: string;
}

/** What the page shows, by its address; what an address names wrongly is left out. */
export function useFleetQuery(): [
  FleetQuery,
  (
    values: Partial<Record<(typeof parameters)[number], string | undefined>>,
  ) => void,
] {
  const [{ view, search, hub, verdict, sort, cause, spoke }, change] =
    usePageQuery(parameters);
  return [
    {
      view: fleetViews.find(one => one === view) ?? 'map',
      search,
      hub,
      verdict: verdictSchema.safeParse(verdict).data,
      sort: orders.find(one => one === sort) ?? 'worst',
      cause,
      spoke,
    },
    change,
  ];
}
