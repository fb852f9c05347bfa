import {
  SpokePort,
  SpokeTarget,
  SpokeView,
} from '@fitsync/backstage-plugin-spokes-common';
import uniq from 'lodash/uniq';
import { Age } from '../parts/Age';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NotRead } from './NotRead';
import styles from './SpokePage.module.css';

/** Targets by zone, a table a port: a zone without a healthy target stands out. */
export function TargetMatrix({ view }: { view: SpokeView }) {
  const { ports, loadBalancer } = view;
  const { t } = useSpokesTranslation();
  if (ports.length === 0) {
    return loadBalancer.status === 'unread' ? (
      <NotRead part={loadBalancer} />
    ) : (
      <p className={styles.hint}>{t('spokePage.noPorts')}</p>
    );
  }
  return (
    <>
      {ports.map(port => (
        <PortTable key={port.port} port={port} />
      ))}
    </>
  );
}

function PortTable({ port }: { port: SpokePort }) {
  const { t } = useSpokesTranslation();
  const { targets } = port;
  const caption = t('spokePage.port', { port: String(port.port) });
  if (targets.status === 'unread') {
    return (
      <div>
        <h3 className={styles.subheading}>{caption}</h3>
        <NotRead part={targets} />
      </div>
    );
  }
  const zones = uniq([
    ...port.zones,
    ...targets.value.map(({ zone }) => zone ?? ''),
  ]).sort();
  return (
    <table className={styles.table}>
      <caption>
        {caption}{' '}
        <span className={styles.age}>
          <Age at={targets.observedAt} />
        </span>
      </caption>
      <tbody>
        {targets.value.length === 0 && (
          <tr>
            <td>{t('spokePage.noTargets')}</td>
          </tr>
        )}
        {targets.value.length > 0 &&
          zones.map(zone => (
            <ZoneRow
              key={zone}
              zone={zone}
              targets={targets.value.filter(one => (one.zone ?? '') === zone)}
            />
          ))}
      </tbody>
    </table>
  );
}

function ZoneRow(props: { zone: string; targets: SpokeTarget[] }) {
  const { zone, targets } = props;
  const { t } = useSpokesTranslation();
  const healthy = targets.filter(({ state }) => state === 'healthy').length;
  return (
    <tr>
      <th scope="row">{zone || t('spokePage.noZone')}</th>
      <td data-tone={healthy < targets.length ? 'warn' : undefined}>
        {targets.length === 0
          ? t('spokePage.noTargetsInZone')
          : t('spokePage.healthy', {
              healthy: String(healthy),
              total: String(targets.length),
            })}
      </td>
      <td>
        <ul className={styles.targets}>
          {targets.map(({ id, port, state, reason, node }) => (
            <li key={`${id}:${port}`} data-state={state}>
              <span aria-hidden>{state === 'healthy' ? '✓' : '✕'}</span>{' '}
              <code>
                {id}:{port}
              </code>{' '}
              {node && `${node} · `}
              {state}
              {reason && ` (${reason})`}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
