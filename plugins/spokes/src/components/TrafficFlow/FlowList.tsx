import { SaveImage } from '../FlowImage';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FlowItems } from './FlowItems';
import { FlowPath } from './FlowPath';
import { HopDetail } from './HopDetail';
import styles from './TrafficFlow.module.css';

/** The path as one ordered list, request then answer; each hop opens where it stands. */
export function FlowList(props: FlowPath) {
  const { lanes, view, onOpen } = props;
  const { t } = useSpokesTranslation();
  const groups = [...lanes.request, ...lanes.answer];

  return (
    <>
      <ol className={styles.list} aria-label={t('flow.label')} data-flow-path>
        {groups.map(group => {
          const { place, direction, items } = group;
          const way = t(
            direction === 'forward' ? 'flow.request' : 'flow.answer',
          );
          return (
            <li key={`${direction} ${place}`} className={styles.listGroup}>
              <div className={styles.place}>
                {t('flow.onTheWay', {
                  place: t(`flow.place.${place}`),
                  direction: way,
                })}
              </div>
              <FlowItems
                {...props}
                items={items}
                detail={step => (
                  <HopDetail step={step} view={view} onOpen={onOpen} />
                )}
              />
            </li>
          );
        })}
      </ol>
      <SaveImage view={view} lanes={lanes} />
    </>
  );
}
