import { useApi } from '@backstage/frontend-plugin-api';
import {
  ChangePreviewQuestion,
  Preview,
} from '@fitsync/backstage-plugin-spokes-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import useSWR from 'swr';
import { isDenied } from './isDenied';
import { spokesApiRef } from './spokesApiRef';

const pauseInTypingMs = 300;

export type PreviewState =
  | { status: 'loading' }
  | { status: 'denied'; error: Error }
  | { status: 'failed'; error: Error; reload(): void }
  /** `isCurrent` is false while one for another answer of the same form is rendered. */
  | { status: 'ready'; preview: Preview; isCurrent: boolean };

/** What a pull request would write; rendered anew whenever the form differs. */
export function usePreview(question: ChangePreviewQuestion): PreviewState {
  const api = useApi(spokesApiRef);
  const key = JSON.stringify(question);
  const [settled, setSettled] = useState(key);
  useDebounce(() => setSettled(key), pauseInTypingMs, [key]);

  const { data, error, isLoading, mutate } = useSWR<Preview, Error>(
    ['plugin.spokes.preview', settled],
    ([, asked]: [string, string]) => api.preview(JSON.parse(asked)),
    {
      revalidateOnFocus: false,
      shouldRetryOnError: false,
      keepPreviousData: true,
    },
  );
  const isCurrent = settled === key && !isLoading;
  if (error && isCurrent) {
    return isDenied(error)
      ? { status: 'denied', error }
      : { status: 'failed', error, reload: () => mutate() };
  }
  return data
    ? { status: 'ready', preview: data, isCurrent }
    : { status: 'loading' };
}
