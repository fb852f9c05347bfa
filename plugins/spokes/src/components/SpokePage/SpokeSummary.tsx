import { SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { CopyButton } from '../parts/CopyButton';
import { ExternalLink } from '../parts/ExternalLink';
import { MutedLine } from '../parts/MutedLine';
import { OwnerLink } from '../parts/OwnerLink';
import { TemplateLink } from '../parts/TemplateLink';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { VerdictCountList } from '../parts/VerdictCountList';
import styles from './SpokePage.module.css';

/** Where the spoke stands, whose it is, how its services do, and what to do here. */
export function SpokeSummary({ view }: { view: SpokeView }) {
  const { account, all, exposures, hub, links, loadBalancer, network } = view;
  const { owner, region, spoke, verdicts } = view;
  const { t } = useSpokesTranslation();
  return (
    <header className={styles.summary}>
      <div className={styles.counts}>
        <strong>{t('fleet.services', { count: exposures })}</strong>
        <VerdictCountList verdicts={verdicts} />
      </div>
      <MutedLine muted={view.muted} />
      {!all && <p className={styles.hint}>{t('spokePage.yours')}</p>}
      <p className={styles.facts}>
        <span>{t('spokePage.behind', { hub })}</span>
        {region && account && (
          <span>{t('spokePage.where', { region, account })}</span>
        )}
        {network.status === 'read' && (
          <span>
            {t('spokePage.addresses')}{' '}
            <code>{network.value.cidrs.join(', ')}</code>
          </span>
        )}
        {owner && (
          <span>
            {t('spokePage.owner')} <OwnerLink entityRef={owner} />
          </span>
        )}
      </p>
      {loadBalancer.status === 'read' && (
        <div className={styles.facts}>
          <span>{t('spokePage.name')}</span>
          <span className={styles.copied}>
            <code className={styles.host}>{loadBalancer.value.dnsName}</code>
            <CopyButton
              text={loadBalancer.value.dnsName}
              what={t('copy.what.url')}
            />
          </span>
        </div>
      )}
      <nav className={styles.links} aria-label={t('spokePage.links')}>
        <TemplateLink template="expose-service" values={{ spoke }} primary>
          {t('spokePage.expose')}
        </TemplateLink>
        {links.repository && (
          <>
            <TemplateLink template="update-spoke" values={{ spoke }}>
              {t('spokePage.update')}
            </TemplateLink>
            <ExternalLink href={links.repository}>
              {t('spokePage.repository')}
            </ExternalLink>
          </>
        )}
      </nav>
    </header>
  );
}
