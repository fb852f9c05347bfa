import { useApi } from '@backstage/frontend-plugin-api';
import {
  Preview,
  PreviewQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

const pauseInTypingMs = 300;

/** What a pull request would write; rendered anew whenever the form or the repository differs. */
export function usePreview(question: PreviewQuestion | undefined) {
  const api = useApi(spokesApiRef);
  const key = question && JSON.stringify(question);
  const [settled, setSettled] = useState(key);
  useDebounce(() => setSettled(key), pauseInTypingMs, [key]);

  const answer = useSWR<Preview, Error>(
    settled && ['plugin.spokes.preview', settled],
    ([, asked]: [string, string]) => api.preview(JSON.parse(asked)),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  return { ...answer, isLoading: answer.isLoading || settled !== key };
}
