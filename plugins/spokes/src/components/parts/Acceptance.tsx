import { Finding } from '@fitsync/backstage-plugin-spokes-common';
import { OwnerLink } from './OwnerLink';
import { useSpokesTranslation } from './useSpokesTranslation';
import styles from './parts.module.css';

/** Who answers for a finding, why and until when; nothing where nobody does. */
export function Acceptance({ finding }: { finding: Finding }) {
  const { accepted } = finding;
  const { t } = useSpokesTranslation();
  if (!accepted) return null;
  const { expired, owner, reason, until } = accepted;
  return (
    <span className={styles.quiet}>
      {t(expired ? 'accepted.expired' : 'accepted.until', { until })}{' '}
      <OwnerLink entityRef={owner} />: {reason}
    </span>
  );
}
