import { Alert } from '@backstage/ui';
import { Preview } from '@fitsync/backstage-plugin-spokes-common';
import { useMemo } from 'react';
import { ExternalLink } from '../parts/ExternalLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { obstaclesOf, pathsToChoose } from './blockingPaths';
import { ChangeTable } from './ChangeTable';
import { FileDiffList } from './FileDiffList';
import { HandEditedChoice } from './HandEditedChoice';
import { parseDiff } from './parseDiff';
import { HandEdited } from './reviewOutcome';
import styles from './fields.module.css';

/** A preview: what stops it or asks for a choice, what changes, what to know, and the files with their diff. */
export function PreviewDetail(props: {
  preview: Preview;
  isCurrent: boolean;
  handEdited: HandEdited | undefined;
  onChoose(choice: HandEdited): void;
}) {
  const { preview, isCurrent, handEdited, onChoose } = props;
  const { changes = [], notes = [], diff, branch, baseBranch } = preview;
  const { t } = useSpokesTranslation();
  const files = useMemo(() => parseDiff(diff), [diff]);
  const obstacles = obstaclesOf(preview);
  return (
    <>
      {obstacles.length > 0 && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('review.conflicts', { count: obstacles.length })}
          description={
            <ul className={styles.conflicts}>
              {obstacles.map(path => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {pathsToChoose(preview).length > 0 && (
        <HandEditedChoice
          preview={preview}
          choice={handEdited}
          onChoose={onChoose}
        />
      )}
      <div role="status" className={styles.heading}>
        {!isCurrent && t('review.loading')}
      </div>
      {changes.length > 0 && <ChangeTable changes={changes} />}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label={t('review.notes')}>
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {diff === '' ? (
        <Alert status="info" icon title={t('review.unchanged')} />
      ) : (
        <>
          <div className={styles.heading}>
            <strong>{t('review.files', { count: files.length })}</strong>{' '}
            {t('review.branches', { branch, baseBranch })}
          </div>
          {preview.pullRequest && (
            <div>
              <ExternalLink href={preview.pullRequest}>
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
