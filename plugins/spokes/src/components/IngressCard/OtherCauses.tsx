import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FindingList } from './FindingList';

/** The causes behind the first: mending the first alone will not clear the path. */
export function OtherCauses({ causes }: { causes: Finding[] }) {
  const { t } = useSpokesTranslation();
  return (
    <Disclosure summary={t('cause.more', { count: causes.length })}>
      <FindingList findings={causes} />
    </Disclosure>
  );
}
