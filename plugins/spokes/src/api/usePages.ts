import { useSignal } from '@backstage/plugin-signals-react';
import { useCallback, useEffect } from 'react';
import useSWRInfinite from 'swr/infinite';

interface Page<T> {
  items: T[];
  matching?: number;
  next?: string;
}

/** A list that comes in pages. */
export interface PagesState<T> {
  /** Undefined until the first page is there. */
  items: T[] | undefined;
  /** Lines on all pages, where the backend counts them. */
  matching: number | undefined;
  error: Error | undefined;
  /** Whether a page is under way. */
  isReading: boolean;
  /** Reads the next page; undefined where there is none. */
  more: (() => void) | undefined;
  reload(): void;
}

/** Reads a list page by page, as far as it is looked at; what was read is read again with a signal. */
export function usePages<T>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Page<T>>,
): PagesState<T> {
  const { lastSignal } = useSignal('spokes');
  const { data, error, isValidating, mutate, setSize, size } = useSWRInfinite<
    Page<T>,
    Error
  >(
    (_index: number, before: Page<T> | null) =>
      before && !before.next ? null : [...key, before?.next],
    (asked: unknown[]) => {
      const cursor = asked.at(-1);
      return read(typeof cursor === 'string' ? cursor : undefined);
    },
    { keepPreviousData: true, revalidateFirstPage: false },
  );
  const reload = useCallback(() => {
    mutate().catch(() => {}); // the failure is in `error`
  }, [mutate]);
  useEffect(() => {
    if (lastSignal) reload();
  }, [lastSignal, reload]);

  const isComplete = data !== undefined && data.length >= size;
  return {
    items: data?.flatMap(({ items }) => items),
    matching: data?.at(0)?.matching,
    error,
    isReading: isValidating,
    more:
      isComplete && data.at(-1)?.next
        ? () => {
            setSize(current => current + 1).catch(() => {});
          }
        : undefined,
    reload,
  };
}
