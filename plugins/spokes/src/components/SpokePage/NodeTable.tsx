import { SpokeNode, SpokeView } from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { NotRead } from './NotRead';
import styles from './SpokePage.module.css';

export function NodeTable({ view }: { view: SpokeView }) {
  const { nodes } = view;
  const { t } = useSpokesTranslation();
  if (nodes.status === 'unread') return <NotRead part={nodes} />;
  if (nodes.value.length === 0) {
    return <p className={styles.hint}>{t('spokePage.noNodes')}</p>;
  }
  return (
    <div
      className={styles.scrolls}
      // A wide table scrolls in its own box, which the keyboard has to reach.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('spokePage.section.nodes')}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('spokePage.node')}</th>
            <th scope="col">{t('spokePage.state')}</th>
            <th scope="col">{t('spokePage.version')}</th>
            <th scope="col">{t('spokePage.zone')}</th>
            <th scope="col">{t('spokePage.address')}</th>
          </tr>
        </thead>
        <tbody>
          {nodes.value.map(node => (
            <NodeRow key={node.name} node={node} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NodeRow({ node }: { node: SpokeNode }) {
  const { name, ready, schedulable, role, version, zone, address } = node;
  const { t } = useSpokesTranslation();
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.hint}>
          {' '}
          {role === 'worker'
            ? t('spokePage.worker')
            : t('spokePage.controlPlane')}
        </span>
      </th>
      <td data-tone={ready ? undefined : 'bad'}>
        <span aria-hidden>{ready ? '✓' : '✕'}</span>{' '}
        {ready ? t('spokePage.ready') : t('spokePage.notReady')}
        {!schedulable && `, ${t('spokePage.cordoned')}`}
      </td>
      <td>{version ?? t('spokePage.notSeen')}</td>
      <td>{zone ?? t('spokePage.noZone')}</td>
      <td>
        <code>{address}</code>
      </td>
    </tr>
  );
}
