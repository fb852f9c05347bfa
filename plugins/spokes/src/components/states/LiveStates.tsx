import { ReactNode } from 'react';
import { LiveState } from '../../api/useLive';
import { NotRefreshed } from './NotRefreshed';
import { Refused } from './Refused';
import { Unread } from './Unread';
import { Waiting } from './Waiting';

/** What is shown until something is there, or instead of it; above it, that it could not be read anew. */
export function LiveStates<T>(props: {
  state: LiveState<T>;
  texts: {
    loading: string;
    denied: string;
    deniedWhat: string;
    failed: string;
  };
  /** In place of the plain words for a failure. */
  failed?(error: Error): ReactNode;
  children(data: T, reload: () => void): ReactNode;
}) {
  const { state, texts, failed, children } = props;
  switch (state.status) {
    case 'loading':
      return <Waiting label={texts.loading} />;
    case 'denied':
      return <Refused title={texts.denied} what={texts.deniedWhat} />;
    case 'failed':
      return (
        <>
          {failed?.(state.error) ?? (
            <Unread
              title={texts.failed}
              error={state.error}
              onRetry={state.reload}
            />
          )}
        </>
      );
    case 'ready':
      return (
        <>
          {state.failure && (
            <NotRefreshed {...state.failure} onRetry={state.reload} />
          )}
          {children(state.data, state.reload)}
        </>
      );
    default:
      throw new Error(`Not a state: ${JSON.stringify(state satisfies never)}`);
  }
}
