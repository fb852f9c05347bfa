import sumBy from 'lodash/sumBy';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { DiffLines } from './DiffLines';
import { FileGroup, groupFiles } from './groupFiles';
import { FileDiff } from './parseDiff';
import styles from './fields.module.css';

/** The files of a change, each of which opens; many of them folder by folder. */
export function FileDiffList({ files }: { files: FileDiff[] }) {
  const { t } = useSpokesTranslation();
  const groups = groupFiles(files);
  if (groups.length > 1) {
    return (
      <ul className={styles.files} aria-label={t('review.title')}>
        {groups.map(group => (
          <li key={group.folder}>
            <Disclosure
              summary={
                <span className={styles.file}>
                  <span className={styles.path}>{group.folder || '/'}</span>
                  <GroupCount group={group} />
                </span>
              }
            >
              <FileGroupList group={group} label={group.folder || '/'} />
            </Disclosure>
          </li>
        ))}
      </ul>
    );
  }
  return groups.map(group => (
    <div key={group.folder}>
      {group.folder && (
        <div className={styles.heading}>
          {t('review.folder')}{' '}
          <code className={styles.commonFolder}>{group.folder}</code>
        </div>
      )}
      <FileGroupList group={group} label={t('review.title')} />
    </div>
  ));
}

function GroupCount({ group: { files } }: { group: FileGroup }) {
  const { t } = useSpokesTranslation();
  return (
    <span className={styles.fileStatus}>
      {t('review.files', { count: files.length })}{' '}
      {t('review.lines', {
        added: String(sumBy(files, 'added')),
        removed: String(sumBy(files, 'removed')),
      })}
    </span>
  );
}

function FileGroupList(props: { group: FileGroup; label: string }) {
  const { group, label } = props;
  const { t } = useSpokesTranslation();
  return (
    <ul className={styles.files} aria-label={label}>
      {group.files.map(file => (
        <li key={file.path}>
          <Disclosure
            summary={
              <span className={styles.file}>
                <FilePath path={file.path.slice(group.folder.length)} />
                <span className={styles.fileStatus}>
                  {t(`review.${file.status}`)}{' '}
                  {t('review.lines', {
                    added: String(file.added),
                    removed: String(file.removed),
                  })}
                </span>
              </span>
            }
          >
            <DiffLines lines={file.lines} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function FilePath({ path }: { path: string }) {
  const cut = path.lastIndexOf('/') + 1;
  return (
    <span className={styles.path}>
      <span className={styles.folder}>{path.slice(0, cut)}</span>
      {path.slice(cut)}
    </span>
  );
}
