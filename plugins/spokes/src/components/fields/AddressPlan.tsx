import {
  addressPlan,
  AddressPlanLine,
  CidrHolder,
  overlappingHolders,
} from '@fitsync/backstage-plugin-spokes-common';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import styles from './fields.module.css';

const ranges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
];

/** Who holds what, by address, with what is free between; the block that is being chosen stands among them. */
export function AddressPlan(props: {
  taken: readonly CidrHolder[];
  chosen: string | undefined;
}) {
  const { taken, chosen } = props;
  const { t } = useSpokesTranslation();
  const ours = chosen && { cidr: chosen, holder: t('cidrField.thisSpoke') };
  const within =
    ranges.find(
      cidr =>
        chosen &&
        overlappingHolders(cidr, [{ cidr: chosen, holder: '' }]).length,
    ) ?? ranges[0];
  const lines = addressPlan(within, ours ? [...taken, ours] : taken);
  const clashing = new Set(
    chosen ? overlappingHolders(chosen, taken).map(({ cidr }) => cidr) : [],
  );
  const kindOf = (line: AddressPlanLine) => {
    if (line.kind === 'free') return 'free';
    if (ours && line.cidr === ours.cidr && line.holder === ours.holder) {
      return clashing.size ? 'clash' : 'chosen';
    }
    return clashing.has(line.cidr) ? 'clash' : 'taken';
  };
  return (
    <div>
      <div className={styles.planTitle}>{t('cidrField.plan', { within })}</div>
      {/* The list scrolls, so the keyboard has to reach it. */}
      <ul
        className={styles.plan}
        aria-label={t('cidrField.plan', { within })}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {lines.map(line => {
          const kind = kindOf(line);
          return (
            <li
              key={line.kind === 'free' ? line.first : line.cidr + line.holder}
              data-kind={kind}
            >
              <span className={styles.block}>
                {line.kind === 'free'
                  ? `${line.first} – ${line.last}`
                  : line.cidr}
              </span>
              <span>
                {line.kind === 'free' ? t('cidrField.isFree') : line.holder}
                {kind === 'clash' && ` · ${t('cidrField.clash')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
