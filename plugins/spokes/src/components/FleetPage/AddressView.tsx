import { useApi } from '@backstage/frontend-plugin-api';
import {
  addressPlan,
  spokesFleetReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { spokesApiRef } from '../../api/spokesApiRef';
import { useLive } from '../../api/useLive';
import { CopyButton } from '../parts/CopyButton';
import { LiveStates } from '../states/LiveStates';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './FleetPage.module.css';

/** Who holds which addresses, and which blocks are free next. */
export function AddressView() {
  const { t } = useSpokesTranslation();
  const api = useApi(spokesApiRef);
  const state = useLive<
    Awaited<ReturnType<typeof api.getAddresses>> & { refreshSeconds?: number }
  >(['plugin.spokes.addresses'], () => api.getAddresses());
  return (
    <LiveStates
      state={state}
      texts={{
        loading: t('fleet.loading'),
        failed: t('addresses.failed'),
        denied: t('fleet.denied'),
        deniedWhat: t('fleet.deniedWhat', {
          permission: spokesFleetReadPermission.name,
        }),
      }}
    >
      {({ taken, free, within, unread }) => (
        <div className={styles.addresses}>
          {unread.length > 0 && (
            <p className={styles.caution}>
              {t('addresses.unread', { unread: unread.join(', ') })}
            </p>
          )}
          <section aria-labelledby="free-blocks">
            <h3 id="free-blocks" className={styles.subheading}>
              {t('addresses.free')}
            </h3>
            {free.length === 0 && (
              <p className={styles.hint}>{t('addresses.none')}</p>
            )}
            <ul className={styles.free}>
              {free.map(({ size, cidr }) => (
                <li key={size}>
                  <code>{cidr}</code>
                  <span className={styles.hint}>
                    {t('addresses.addresses', {
                      number: (2 ** (32 - size)).toLocaleString(),
                    })}
                  </span>
                  <CopyButton text={cidr} what={t('addresses.copy')} />
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="held-blocks">
            <h3 id="held-blocks" className={styles.subheading}>
              {t('addresses.within', { within })}
            </h3>
            <ul className={styles.plan}>
              {addressPlan(within, taken).map(line => (
                <li
                  key={
                    line.kind === 'free' ? line.first : line.cidr + line.holder
                  }
                  data-kind={line.kind}
                >
                  <code>
                    {line.kind === 'free'
                      ? `${line.first} – ${line.last}`
                      : line.cidr}
                  </code>
                  <span>
                    {line.kind === 'free' ? t('addresses.isFree') : line.holder}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </LiveStates>
  );
}
