import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './SpokePage.module.css';

/** What runs, held against what the blueprint asks for. */
export function Versions({ view }: { view: SpokeView }) {
  const { kubernetes, istio, described } = view.versions;
  const { t } = useSpokesTranslation();
  return (
    <dl className={styles.versions}>
      <Version
        name={t('spokePage.kubernetes')}
        seen={kubernetes}
        wanted={described?.k3s}
      />
      <Version
        name={t('spokePage.istio')}
        seen={istio}
        wanted={described?.istio}
      />
    </dl>
  );
}

function Version(props: {
  name: string;
  seen: string[];
  wanted: string | undefined;
}) {
  const { name, seen, wanted } = props;
  const { t } = useSpokesTranslation();
  const differs = wanted && seen.some(version => version !== wanted);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {seen.length > 0 ? seen.join(', ') : t('spokePage.notSeen')}
        {differs && (
          <span className={styles.differs}>
            ! {t('spokePage.wants', { version: wanted })}
          </span>
        )}
        {wanted && seen.length > 0 && !differs && (
          <span className={styles.hint}> {t('spokePage.asWanted')}</span>
        )}
      </dd>
    </div>
  );
}
