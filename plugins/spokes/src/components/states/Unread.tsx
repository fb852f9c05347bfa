import { Alert, Button } from '@backstage/ui';
import { reasonOf } from '../../api/reasonOf';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** It could not be read; says why, and tries again on request. */
export function Unread(props: {
  title: string;
  error: Error;
  onRetry(): void;
}) {
  const { t } = useSpokesTranslation();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title}
      description={reasonOf(props.error)}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('failed.retry')}
        </Button>
      }
    />
  );
}
