import { useApi } from '@backstage/frontend-plugin-api';
import {
  CidrAnswer,
  CidrQuestion,
} from '@fitsync/backstage-plugin-spokes-common';
import useSWR from 'swr';
import { isDenied } from './isDenied';
import { spokesApiRef } from './spokesApiRef';

export type NextCidrState =
  | { status: 'none' }
  | { status: 'reading' }
  | { status: 'denied' }
  | { status: 'failed'; error: Error }
  | { status: 'answered'; answer: CidrAnswer };

/** The next free block behind a hub, and who holds the others. */
export function useNextCidr(question: CidrQuestion | undefined): NextCidrState {
  const api = useApi(spokesApiRef);
  const { data, error } = useSWR<CidrAnswer, Error>(
    question && ['plugin.spokes.cidr', question.hub, question.size],
    ([, hub, size]: [string, string, number]) => api.nextCidr({ hub, size }),
    { revalidateOnFocus: false, shouldRetryOnError: false },
  );
  if (!question) return { status: 'none' };
  if (data) return { status: 'answered', answer: data };
  if (!error) return { status: 'reading' };
  return isDenied(error) ? { status: 'denied' } : { status: 'failed', error };
}
