import { useApi } from '@backstage/frontend-plugin-api';
import {
  AvailabilityAnswer,
  AvailabilityQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import useSWR from 'swr';
import { spokesApiRef } from './spokesApiRef';

export type AvailabilityState =
  | { status: 'none' }
  | { status: 'checking' }
  | { status: 'failed'; error: Error }
  | { status: 'answered'; answer: AvailabilityAnswer };

const pauseInTypingMs = 300;

/** Whether a name and a path are free, asked once the typing pauses. */
export function useAvailability(
  question: AvailabilityQuestion | undefined,
): AvailabilityState {
  const api = useApi(spokesApiRef);
  const key = question && JSON.stringify(question);
  const [settled, setSettled] = useState<string>();
  useDebounce(() => setSettled(key), pauseInTypingMs, [key]);

  const { data, error } = useSWR<AvailabilityAnswer, Error>(
    settled && ['plugin.spokes.availability', settled],
    ([, asked]: [string, string]) => api.checkAvailability(JSON.parse(asked)),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );

  if (!question) return { status: 'none' };
  if (settled !== key) return { status: 'checking' };
  if (data) return { status: 'answered', answer: data };
  return error ? { status: 'failed', error } : { status: 'checking' };
}
