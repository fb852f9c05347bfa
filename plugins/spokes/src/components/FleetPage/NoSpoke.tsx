import { TemplateLink } from '../parts/TemplateLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './FleetPage.module.css';

/** A fleet without a spoke: what to do first. */
export function NoSpoke() {
  const { t } = useSpokesTranslation();
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 80" className={styles.picture} aria-hidden>
        <circle cx="60" cy="40" r="12" />
        {[-150, -90, -30, 30, 90, 150].map(angle => {
          const radians = (angle * Math.PI) / 180;
          const x = 60 + 48 * Math.cos(radians);
          const y = 40 + 30 * Math.sin(radians);
          return (
            <g key={angle} strokeDasharray="3 3">
              <line x1="60" y1="40" x2={x} y2={y} />
              <circle cx={x} cy={y} r="6" />
            </g>
          );
        })}
        <circle cx="60" cy="40" r="12" />
      </svg>
      <h2 className={styles.heading}>{t('fleet.empty')}</h2>
      <p className={styles.sentence}>{t('fleet.emptyWhat')}</p>
      <TemplateLink template="spoke" primary>
        {t('fleet.createSpoke')}
      </TemplateLink>
    </div>
  );
}
