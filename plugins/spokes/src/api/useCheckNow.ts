import { useApi } from '@backstage/frontend-plugin-api';
import { useEffect, useState } from 'react';
import { reasonOf } from './reasonOf';
import { spokesApiRef } from './spokesApiRef';
import { useMayCheck } from './useMayCheck';

export type CheckNowState =
  | { status: 'idle' }
  | { status: 'asking' }
  | { status: 'reading' }
  | { status: 'limited'; seconds: number }
  | { status: 'failed'; message: string };

/** A re-read takes a few calls to AWS; the answer is fetched when it should be there, for viewers without signals. */
const readTakes = 2000;

/** Asks the backend to read again, where the viewer may. */
export function useCheckNow(entityRef: string, reload: () => void) {
  const api = useApi(spokesApiRef);
  const allowed = useMayCheck(entityRef);
  const [state, setState] = useState<CheckNowState>({ status: 'idle' });

  useEffect(() => {
    if (state.status === 'limited') {
      const next = state.seconds - 1;
      const timer = setTimeout(
        () =>
          setState(next > 0 ? { ...state, seconds: next } : { status: 'idle' }),
        1000,
      );
      return () => clearTimeout(timer);
    }
    if (state.status === 'reading') {
      const timer = setTimeout(() => {
        reload();
        setState({ status: 'idle' });
      }, readTakes);
      return () => clearTimeout(timer);
    }
    return undefined;
  }, [state, reload]);

  const checkNow = async () => {
    setState({ status: 'asking' });
    try {
      const answer = await api.refresh(entityRef);
      setState(
        answer.status === 'limited'
          ? { status: 'limited', seconds: Math.ceil(answer.nextReadInSeconds) }
          : { status: 'reading' },
      );
    } catch (error) {
      setState({ status: 'failed', message: reasonOf(error) });
    }
  };
  return { allowed, state, checkNow };
}
