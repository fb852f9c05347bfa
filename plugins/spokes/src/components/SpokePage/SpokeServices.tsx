import { useApi } from '@backstage/frontend-plugin-api';
import { SearchField } from '@backstage/ui';
import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { usePageQuery } from '../../api/usePageQuery';
import { usePages } from '../../api/usePages';
import { TracedList } from '../parts/TracedList';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { useTyped } from '../parts/useTyped';
import styles from './SpokePage.module.css';

/** Fewer are seen at a glance. */
const searchedFrom = 10;

/** The services of a spoke, worst first, as far as the viewer may see them. */
export function SpokeServices({ view }: { view: SpokeView }) {
  const { all, exposures, spoke } = view;
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const [{ search }, change] = usePageQuery(['search']);
  const [typed, setTyped] = useTyped(search, value =>
    change({ search: value }),
  );
  const pages = usePages(
    ['plugin.spokes.spoke.exposures', spoke, search],
    cursor => api.listSpokeExposures(spoke, { search, cursor, limit: 100 }),
  );
  const none = all ? t('lines.none') : t('lines.noneYours');
  return (
    <>
      {(exposures > searchedFrom || search) && (
        <SearchField
          className={styles.search}
          size="small"
          aria-label={t('fleet.search')}
          placeholder={t('fleet.search')}
          value={typed}
          onChange={setTyped}
        />
      )}
      <TracedList
        pages={pages}
        empty={search ? t('fleet.nothingMatches') : none}
      />
    </>
  );
}
