import { useId } from 'react';
import { edgeInto } from '../../graph/edgeInto';
import { places } from '../../graph/places';
import { FlowGroup } from '../../graph/toLanes';
import { SaveImage } from '../FlowImage';
import { Age } from '../parts/Age';
import { maxAgeOfHop } from '../parts/maxAge';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FlowItems } from './FlowItems';
import { FlowPath } from './FlowPath';
import { HopDetail } from './HopDetail';
import { isStaleIn } from './isStaleIn';
import styles from './FlowDrawing.module.css';

/**
 * The path as a drawing: places as frames from the caller inwards, the request above, its answer below and the other way
 * round. It is the same ordered list to a screen reader; frames and edges only repeat it to the eye.
 */
export function FlowDrawing(props: FlowPath) {
  const { lanes, view, open, onOpen } = props;
  const { zones = [] } = view.trace;
  const { t } = useSpokesTranslation();
  const keys = useId();
  const groups = [...lanes.request, ...lanes.answer];
  const edge = (index: number) =>
    edgeInto(groups, index, view.trace.firstBlocking);
  // The internet is where every path begins and ends, with hops of its own or without.
  const shown = places.filter(
    place =>
      place === 'internet' || groups.some(group => group.place === place),
  );
  const column = (place: FlowGroup['place']) => shown.indexOf(place) + 1;
  const last = shown[shown.length - 1];
  const answered = lanes.answer.map(({ place }) => place);
  const step = groups
    .flatMap(({ items }) => items)
    .flatMap(item => (item.kind === 'fold' ? item.steps : [item.step]))
    .find(({ hop }) => hop === open);

  return (
    <div className={styles.drawing}>
      <div
        className={styles.grid}
        style={{
          gridTemplateColumns: shown
            .map(place =>
              widthOf(
                place,
                groups.filter(group => group.place === place),
              ),
            )
            .join(' '),
        }}
      >
        {shown.map(place => (
          <div
            key={place}
            aria-hidden
            className={styles.frame}
            style={{ gridColumn: column(place) }}
          >
            {t(`flow.place.${place}`)}
            {place === 'hub' && zones.length > 1 && (
              <span className={styles.zones}>
                {' '}
                · {t('zones.count', { count: zones.length })}
              </span>
            )}
          </div>
        ))}
        <div aria-hidden className={styles.lane} data-lane="forward">
          {t('flow.request')}
        </div>
        <div aria-hidden className={styles.lane} data-lane="return">
          {t('flow.answer')}
        </div>
        {shown
          .filter(place => place !== 'internet' && !answered.includes(place))
          .map(place => (
            <div
              key={place}
              aria-hidden
              className={place === last ? styles.turn : styles.through}
              style={{ gridColumn: column(place) }}
              data-edge={edge(
                place === last ? lanes.request.length : groups.length,
              )}
            />
          ))}
        <ol
          className={styles.groups}
          aria-label={t('flow.label')}
          aria-describedby={keys}
          data-flow-path="drawing"
        >
          {groups.map(({ place, direction, items }, index) => (
            <li
              key={`${direction} ${place}`}
              className={styles.group}
              style={{ gridColumn: column(place) }}
              data-place={place}
              data-lane={direction}
              data-edge={edge(index)}
              data-turn={
                direction === 'forward' && place === last
                  ? edge(lanes.request.length)
                  : undefined
              }
              aria-label={t('flow.onTheWay', {
                place: t(`flow.place.${place}`),
                direction: t(
                  direction === 'forward' ? 'flow.request' : 'flow.answer',
                ),
              })}
            >
              <FlowItems {...props} items={items} />
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.under}>
        <p id={keys} className={styles.keys}>
          {t('flow.keys')}
        </p>
        <SaveImage view={view} lanes={lanes} />
      </div>
      {step && (
        <div className={styles.evidence}>
          <h3 className={styles.title}>
            {t(`hop.${step.hop}`)}
            <Age
              at={step.result.observedAt}
              stale={isStaleIn(view, step.result.observedAt)}
              maxAge={maxAgeOfHop(view, step.result)}
            />
          </h3>
          <HopDetail step={step} view={view} onOpen={onOpen} />
        </div>
      )}
    </div>
  );
}

/** Where something is to be read there is more room than where all is quiet. */
function widthOf(place: FlowGroup['place'], groups: FlowGroup[]): string {
  const steps = groups
    .flatMap(({ items }) => items)
    .flatMap(item => (item.kind === 'step' ? [item.step] : []));
  if (steps.some(({ zones }) => zones)) return 'minmax(0, 6fr)';
  const loud = steps.some(
    ({ tone }) => tone === 'cause' || tone === 'warn' || tone === 'unknown',
  );
  if (loud) return 'minmax(0, 5fr)';
  if (place !== 'internet') return 'minmax(0, 4fr)';
  // With a word in it, or with hops, which take no more than those of other places.
  return steps.length > 0 ? 'minmax(8.5rem, 3fr)' : 'minmax(6.5rem, auto)';
}
