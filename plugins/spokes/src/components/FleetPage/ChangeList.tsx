import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { spokesApiRef } from '../../api/spokesApiRef';
import { usePages } from '../../api/usePages';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VirtualRows } from '../parts/VirtualRows';
import { Unread } from '../states/Unread';
import { Waiting } from '../states/Waiting';
import { ChangeLine } from './ChangeLine';
import { useFleetQuery } from './useFleetQuery';
import styles from './FleetPage.module.css';

/** When verdicts changed, newest first, with what was behind it. */
export function ChangeList() {
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const [{ spoke }] = useFleetQuery();
  const { items, error, more, reload } = usePages(
    ['plugin.spokes.transitions', spoke],
    cursor => api.listTransitions({ spoke, cursor, limit: 50 }),
  );
  if (!items) {
    return error ? (
      <Unread title={t('changes.failed')} error={error} onRetry={reload} />
    ) : (
      <Waiting label={t('fleet.loading')} />
    );
  }
  if (items.length === 0) {
    return <p className={styles.hint}>{t('changes.none')}</p>;
  }
  return (
    <>
      <VirtualRows
        items={items}
        keyOf={({ at, exposure }) => `${at} ${JSON.stringify(exposure)}`}
        estimate={64}
        label={t('changes.label')}
        row={change => <ChangeLine change={change} />}
        onEnd={more}
      />
      {more && (
        <Button size="small" variant="secondary" onPress={more}>
          {t('changes.older')}
        </Button>
      )}
    </>
  );
}
