import {
  SpokeCertificate,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import { useNow } from '../parts/useNow';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NotRead } from './NotRead';
import styles from './SpokePage.module.css';

const dayMs = 86_400_000;
/** cert-manager renews before; what comes this close was not renewed. */
const soonDays = 14;

export function CertificateTable({ view }: { view: SpokeView }) {
  const { certificates } = view;
  const { t } = useSpokesTranslation();
  if (certificates.status === 'unread') return <NotRead part={certificates} />;
  if (certificates.value.length === 0) {
    return <p className={styles.hint}>{t('spokePage.noCertificates')}</p>;
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('spokePage.certificate')}</th>
          <th scope="col">{t('spokePage.expires')}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.value.map(one => (
          <CertificateRow key={`${one.namespace}/${one.name}`} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function CertificateRow({ one }: { one: SpokeCertificate }) {
  const { namespace, name, hosts, ready, notAfter } = one;
  const { t } = useSpokesTranslation();
  const now = useNow(60_000);
  const days = notAfter
    ? Math.floor((Date.parse(notAfter) - now) / dayMs)
    : undefined;
  const isBad = days === undefined || days < 0 || !ready;
  const isSoon = days !== undefined && days < soonDays;
  const term = () => {
    if (days === undefined) return t('spokePage.notIssued');
    if (days < 0) return t('spokePage.expired');
    return t('spokePage.inDays', { count: days });
  };
  const tone = isSoon ? 'warn' : undefined;
  const glyphs = { bad: '✕', warn: '!', good: '✓' };
  const look = isBad ? 'bad' : tone;
  return (
    <tr>
      <th scope="row">
        {namespace}/{name}
        <span className={styles.hosts}>{hosts.join(', ')}</span>
      </th>
      <td data-tone={look}>
        <span aria-hidden>{glyphs[look ?? 'good']}</span>{' '}
        <span title={notAfter}>{term()}</span>
        {!ready && days !== undefined && `, ${t('spokePage.notCertReady')}`}
      </td>
    </tr>
  );
}
