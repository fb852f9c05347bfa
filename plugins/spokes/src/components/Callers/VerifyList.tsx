import { CallEdge } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { callLooks } from './callLooks';
import styles from './Callers.module.css';

const clients = ['mesh', 'plaintext'] as const;

/** What a client with a sidecar and one without would get at the caller's place, and why. */
export function VerifyList({ verify }: { verify: CallEdge['verify'] }) {
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.verify} aria-label={t('callers.verify.label')}>
      {clients.map(client => {
        const { outcome, because } = verify[client];
        const { glyph, tone } = callLooks[outcome];
        return (
          <li key={client}>
            <span>{t(`callers.verify.${client}`)}</span>{' '}
            <strong data-tone={tone}>
              <span aria-hidden>{glyph}</span> {t(`callers.outcome.${outcome}`)}
            </strong>
            : {because}
          </li>
        );
      })}
    </ul>
  );
}
