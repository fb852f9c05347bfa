import { Button } from '@backstage/ui';
import { useFlowQuery } from '../../api/useFlowQuery';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** From a hop at which it matters who asks, to those who may. */
export function CallersLink() {
  const { t } = useSpokesTranslation();
  const { change } = useFlowQuery();
  return (
    <div>
      <Button
        size="small"
        variant="secondary"
        onPress={() => change({ show: 'callers' })}
      >
        {t('hopDetail.callers')}
      </Button>
    </div>
  );
}
