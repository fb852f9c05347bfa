import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityHistory,
  TransitionView,
} from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

/** A change of verdict with the path before and after it. */
export type ReplayedTransition = TransitionView & {
  replay: NonNullable<TransitionView['replay']>;
};

export type ReplayState =
  /** No change is named: the path as it is now. */
  | { status: 'now' }
  | { status: 'loading' }
  | { status: 'failed'; error: Error; reload(): void }
  /** What is named was not recorded, or is forgotten. */
  | { status: 'absent' }
  | { status: 'ready'; item: ReplayedTransition };

/** The change that was seen at an instant, with both its paths. What is past does not change: it is read once. */
export function useReplay(
  entityRef: string,
  exposure: string,
  at: string | null,
): ReplayState {
  const api = useApi(spokesApiRef);
  const { data, error, mutate } = useSWR<EntityHistory, Error>(
    at !== null && isInstant(at)
      ? ['plugin.spokes.replay', entityRef, exposure, at]
      : null,
    () =>
      api.getHistory(entityRef, {
        exposure,
        until: at ?? undefined,
        limit: 1,
        replay: 'first',
      }),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  if (at === null) return { status: 'now' };
  if (!isInstant(at)) return { status: 'absent' };
  if (error) {
    return { status: 'failed', error, reload: () => mutate().catch(() => {}) };
  }
  if (!data) return { status: 'loading' };
  const item = data.items.at(0);
  return item?.replay && item.at === at
    ? { status: 'ready', item: { ...item, replay: item.replay } }
    : { status: 'absent' };
}

/** Anything can stand in an address; the backend is asked for instants only. */
function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}
