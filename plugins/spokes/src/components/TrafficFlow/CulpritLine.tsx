import { ResourceRef } from '@fitsync/backstage-plugin-spokes-common';
import { ConsoleText } from '../parts/ConsoleText';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './TrafficFlow.module.css';

/** What has to change: kind, name, and where it is to be found. */
export function CulpritLine(props: { resource: ResourceRef }) {
  const { kind, name, namespace, cluster, account, region } = props.resource;
  const { t } = useSpokesTranslation();
  const place = [
    cluster,
    account && t('hopDetail.account', { account }),
    region,
  ].filter(Boolean);
  return (
    <div className={styles.hint}>
      {kind}{' '}
      <code>
        {namespace && `${namespace}/`}
        <ConsoleText text={name} region={region} />
      </code>
      {place.length > 0 && ` · ${place.join(' · ')}`}
    </div>
  );
}
