import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityHistory,
  TransitionView,
} from '@fitsync/backstage-plugin-spokes-common';
import useSWRInfinite from 'swr/infinite';
import { spokesApiRef } from './spokesApiRef';

export type EntityHistoryState =
  | { status: 'loading' }
  | { status: 'failed'; error: Error; reload(): void }
  | {
      status: 'ready';
      items: TransitionView[];
      /** Reads the next older page; absent where there is none. */
      more?(): void;
    };

/** The changes of an exposure's verdict, newest first, page by page. Anew with every new verdict. */
export function useEntityHistory(
  entityRef: string,
  exposure: string,
  since: string,
): EntityHistoryState {
  const api = useApi(spokesApiRef);
  const { data, error, mutate, setSize } = useSWRInfinite<EntityHistory, Error>(
    (_index: number, before: EntityHistory | null) =>
      before && !before.next
        ? null
        : ['plugin.spokes.history', entityRef, exposure, since, before?.next],
    ([, ref, , , cursor]: (string | undefined)[]) =>
      api.getHistory(ref!, { exposure, cursor }),
    { revalidateFirstPage: false, shouldRetryOnError: false },
  );
  if (data) {
    return {
      status: 'ready',
      items: data.flatMap(({ items }) => items),
      more: data.at(-1)?.next
        ? () => {
            setSize(size => size + 1).catch(() => {});
          }
        : undefined,
    };
  }
  return error
    ? { status: 'failed', error, reload: () => mutate().catch(() => {}) }
    : { status: 'loading' };
}
