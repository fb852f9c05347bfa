import styles from './parts.module.css';

/** An address in one line: where room is short the host is cut, because the path is what tells services apart. */
export function ShortUrl(props: { url: string }) {
  const { url } = props;
  const bare = url.replace(/^https?:\/\//, '');
  const cut = bare.indexOf('/');
  const host = cut < 0 ? bare : bare.slice(0, cut);
  const path = cut < 0 ? '' : bare.slice(cut);
  return (
    <span className={styles.shortUrl} title={url}>
      <span className={styles.shortHost}>{host}</span>
      <span className={styles.shortPath}>{path}</span>
    </span>
  );
}
