import { clockTime } from './clockTime';
import { readInstant } from './readInstant';
import { useSpokesTranslation } from './useSpokesTranslation';

export function Clock(props: { at: string }) {
  const { t } = useSpokesTranslation();
  const at = readInstant(props.at);
  return (
    <time dateTime={at?.toISOString()} title={at && t('age.full', { at })}>
      {clockTime(t, props.at)}
    </time>
  );
}
