import { Alert, Button } from '@backstage/ui';
import { reasonOf } from '../../api/reasonOf';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** Nothing could be read; says why, and tries again on request. */
export function Failed(props: {
  error: Error;
  /** What could not be read; the traffic path by default. */
  title?: string;
  onRetry(): void;
}) {
  const { t } = useSpokesTranslation();
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={props.title ?? t('failed.title')}
      description={reasonOf(props.error)}
      customActions={
        <Button size="small" variant="secondary" onPress={props.onRetry}>
          {t('failed.retry')}
        </Button>
      }
    />
  );
}
