import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** What a code means for a request, and why; nothing where that was not told. */
export function CodeMeaning(props: {
  code: string;
  meanings?: Record<string, string>;
}) {
  const { code, meanings = {} } = props;
  const { t } = useSpokesTranslation();
  if (!Object.hasOwn(meanings, code)) return null;
  return (
    <Disclosure summary={t('hopDetail.meaning', { code })}>
      <p className={styles.sentence}>{meanings[code]}</p>
    </Disclosure>
  );
}
