import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { OverviewCause } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { usePages } from '../../api/usePages';
import { TracedList } from '../parts/TracedList';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { useFleetQuery } from './useFleetQuery';
import styles from './FleetPage.module.css';

/** Every service of the fleet, or those that one cause hits. */
export function ServiceList(props: { causes: OverviewCause[] }) {
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const [{ search, verdict, cause, spoke }, change] = useFleetQuery();
  const question = { search, verdict, cause, spoke, limit: 100 };
  const pages = usePages(['plugin.spokes.traced', question], cursor =>
    api.listTraced({ ...question, cursor }),
  );
  const code = props.causes.find(({ key }) => key === cause)?.code;
  return (
    <>
      {cause && (
        <p className={styles.narrowed}>
          {code ? t('causes.of', { code }) : t('causes.gone')}
          <Button
            size="small"
            variant="tertiary"
            onPress={() => change({ cause: undefined })}
          >
            {t('causes.drop')}
          </Button>
        </p>
      )}
      {spoke && (
        <p className={styles.narrowed}>
          {t('causes.onSpoke', { spoke })}
          <Button
            size="small"
            variant="tertiary"
            onPress={() => change({ spoke: undefined })}
          >
            {t('causes.drop')}
          </Button>
        </p>
      )}
      <TracedList pages={pages} empty={t('fleet.nothingMatches')} withSpoke />
    </>
  );
}
