import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { commonFolder } from './commonFolder';
import { DiffLines } from './DiffLines';
import { FileDiff } from './parseDiff';
import styles from './fields.module.css';

/** The files of a change, each of which opens. */
export function FileDiffList({ files }: { files: FileDiff[] }) {
  const { t } = useSpokesTranslation();
  const folder = commonFolder(files.map(({ path }) => path));
  return (
    <>
      {folder && (
        <div className={styles.heading}>
          {t('review.folder')}{' '}
          <code className={styles.commonFolder}>{folder}</code>
        </div>
      )}
      <ul className={styles.files} aria-label={t('review.title')}>
        {files.map(file => (
          <li key={file.path}>
            <Disclosure
              summary={
                <span className={styles.file}>
                  <FilePath path={file.path.slice(folder.length)} />
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
    </>
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
