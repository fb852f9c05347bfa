import { Alert } from '@backstage/ui';
import { UnreadSource } from '@fitsync/backstage-plugin-spokes-common';
import { Clock } from './Clock';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

/** One banner for everything that cannot be read, a line an account, cluster or repository. */
export function SourcesUnread(props: { sources: UnreadSource[] }) {
  const { sources } = props;
  const { t } = useSpokesTranslation();
  if (sources.length === 0) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('unread.title', { count: sources.length })}
      description={
        <>
          {t('unread.what')}
          <ul className={styles.sources}>
            {sources.map(({ kind, name, action, lastSuccessAt }) => (
              <li key={`${kind} ${name}`}>
                {t(`unread.kind.${kind}`)} <strong>{name}</strong>,{' '}
                {lastSuccessAt ? (
                  <>
                    {t('unread.last')} <Clock at={lastSuccessAt} />
                  </>
                ) : (
                  t('unread.never')
                )}
                . {action}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
