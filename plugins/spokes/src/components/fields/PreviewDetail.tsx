import { Alert } from '@backstage/ui';
import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { useMemo } from 'react';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FileDiffList } from './FileDiffList';
import { parseDiff } from './parseDiff';
import styles from './fields.module.css';

/** A preview: from where into what, what stops it, and the files with their diff. */
export function PreviewDetail({ preview }: { preview: Preview }) {
  const { conflicts, diff, branch, baseBranch, pullRequest } = preview;
  const { t } = useSpokesTranslation();
  const files = useMemo(() => parseDiff(diff), [diff]);
  return (
    <>
      {conflicts.length > 0 && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('review.conflicts', { count: conflicts.length })}
          description={
            <ul className={styles.conflicts}>
              {conflicts.map(path => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {diff === '' ? (
        <Alert status="info" icon title={t('review.unchanged')} />
      ) : (
        <>
          <div className={styles.heading}>
            <strong>{t('review.files', { count: files.length })}</strong>{' '}
            {t('review.branches', { branch, baseBranch })}
          </div>
          {pullRequest && (
            <div>
              <ExternalLink href={pullRequest}>
                {t('review.updates')}
              </ExternalLink>
            </div>
          )}
          <FileDiffList files={files} />
        </>
      )}
    </>
  );
}
