import { Alert, Button } from '@backstage/ui';
import { reasonOf } from '../../api/reasonOf';
import { clockTime } from '../parts/clockTime';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** The last read failed: what stands below is from before. */
export function NotRefreshed(props: {
  error: Error;
  lastReadAt: Date;
  onRetry(): void;
}) {
  const { error, lastReadAt, onRetry } = props;
  const { t } = useSpokesTranslation();
  return (
    <Alert
      role="status"
      status="warning"
      icon
      title={t('failed.banner', { time: clockTime(t, lastReadAt) })}
      description={reasonOf(error)}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('failed.retry')}
        </Button>
      }
    />
  );
}
