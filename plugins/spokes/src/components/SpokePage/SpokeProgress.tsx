import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { CodeBlock } from '../parts/CodeBlock';
import { SpokeStages } from '../parts/SpokeStages';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** How far a spoke is that does not carry traffic yet, and what to do for the next step. */
export function SpokeProgress({ view }: { view: SpokeView }) {
  const { stages, setup, all } = view;
  const { t } = useSpokesTranslation();
  const now = stages.find(({ state }) => state === 'now');
  if (!now && !setup) return null;
  return (
    <section
      className={styles.progress}
      aria-label={t('spokePage.stages.label')}
    >
      <SpokeStages stages={stages} />
      {now && !setup && (
        <p className={styles.sentence}>{t(`spokePage.now.${now.stage}`)}</p>
      )}
      {setup && (
        <>
          <p className={styles.sentence}>
            <strong>{setup.message}</strong>. {setup.action}.
          </p>
          {setup.block ? (
            <>
              <p className={styles.sentence}>{t('spokePage.setup')}</p>
              <CodeBlock text={setup.block} what={t('copy.what.block')} />
            </>
          ) : (
            !all && (
              <p className={styles.sentence}>{t('spokePage.setupNoBlock')}</p>
            )
          )}
        </>
      )}
    </section>
  );
}
