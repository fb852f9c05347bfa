import { ResponseError } from '@backstage/errors';
import {
  spokesTraceReadPermission,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import { ReactNode } from 'react';
import { LiveState } from '../../api/useLive';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { LiveStates } from '../states/LiveStates';
import { NoSuchSpoke } from './NoSuchSpoke';

/** What is shown until a spoke is there, or instead of it. */
export function SpokeStates(props: {
  state: LiveState<SpokeView>;
  spoke: string;
  children(view: SpokeView): ReactNode;
}) {
  const { state, spoke, children } = props;
  const { t } = useSpokesTranslation();
  return (
    <LiveStates
      state={state}
      texts={{
        loading: t('spokePage.loading'),
        failed: t('spokePage.failed'),
        denied: t('spokePage.denied'),
        deniedWhat: t('spokePage.deniedWhat', {
          permission: spokesTraceReadPermission.name,
        }),
      }}
      failed={error =>
        error instanceof ResponseError && error.statusCode === 404 ? (
          <NoSuchSpoke spoke={spoke} />
        ) : undefined
      }
    >
      {children}
    </LiveStates>
  );
}
