import { Link, VisuallyHidden } from '@backstage/ui';
import { Fragment } from 'react';
import { splitIds } from '../../awsConsole/splitIds';
import styles from './parts.module.css';
import { useSpokesTranslation } from './useSpokesTranslation';

/** A text in which the ids of AWS resources lead to the console. */
export function ConsoleText(props: {
  text: string;
  /** Where the resources are; absent for those of a cluster, which no console shows. */
  region?: string;
}) {
  const { t } = useSpokesTranslation();
  return (
    <>
      {splitIds(props.text, props.region).map(({ text, url }, index) =>
        url ? (
          <Link
            key={index}
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            title={t('console.title')}
            className={styles.consoleLink}
          >
            {text}
            <VisuallyHidden> {t('console.opens')}</VisuallyHidden>
          </Link>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        ),
      )}
    </>
  );
}
