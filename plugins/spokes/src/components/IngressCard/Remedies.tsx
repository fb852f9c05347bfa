import { Remedy } from '@fitsync/backstage-plugin-spokes-common';
import sortBy from 'lodash/sortBy';
import { Disclosure } from '../parts/Disclosure';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { RemedyDetail } from './RemedyDetail';
import styles from './IngressCard.module.css';

/** A change in version control comes first: what is mended by hand only breaks at the next apply. */
const order: Remedy['kind'][] = ['patch', 'command', 'look', 'docs'];

export function Remedies({ remedies }: { remedies: Remedy[] }) {
  const { t } = useSpokesTranslation();
  if (remedies.length === 0) return null;
  const sorted = sortBy(remedies, ({ kind }) => order.indexOf(kind));
  return (
    <Disclosure summary={t('remedy.show')}>
      <ol className={styles.remedies}>
        {sorted.map((remedy, index) => (
          <li key={index}>
            <RemedyDetail
              remedy={remedy}
              stopGap={sorted[0].kind === 'patch'}
            />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
