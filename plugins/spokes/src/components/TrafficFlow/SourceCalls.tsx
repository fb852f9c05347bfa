import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';

/** More than that are counted first. */
const most = 2;

/** The calls that a piece of evidence was read by; what was put together from many is not drowned by their names. */
export function SourceCalls({ source }: { source: string }) {
  const { t } = useSpokesTranslation();
  const calls = source.split(', ');
  const names = <code>{calls.join(', ')}</code>;
  if (calls.length <= most) return names;
  return (
    <Disclosure summary={t('hopDetail.calls', { count: calls.length })}>
      {names}
    </Disclosure>
  );
}
