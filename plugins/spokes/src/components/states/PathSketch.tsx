import styles from './states.module.css';

/** How far each kind of path is known, from the internet inwards. */
const sketches = {
  /** Nobody says where it ends. */
  unbound: { known: 1, sign: '?' },
  /** The spoke that it leads to is none. */
  noSpoke: { known: 1, sign: '✕' },
  /** It leads somewhere that nothing was read of. */
  unread: { known: 2, sign: '?' },
  /** It is not for the viewer to see. */
  hidden: { known: 1, sign: '–' },
  /** Not even its beginning could be asked for. */
  unasked: { known: 0, sign: '…' },
  /** It is there, but the cluster does not say whose it is. */
  unclaimed: { known: 2, sign: '?' },
} as const;

/** A path whose last stretch nobody knows. Says nothing that the words beside it do not. */
export function PathSketch(props: { kind?: keyof typeof sketches }) {
  const { known, sign } = sketches[props.kind ?? 'unbound'];
  const dashed = known < 2 ? '4 5' : undefined;
  return (
    <svg
      aria-hidden
      className={styles.sketch}
      viewBox="0 0 220 32"
      width="220"
      height="32"
    >
      <circle cx="16" cy="16" r="9" />
      <path d="M25 16H72" strokeDasharray={known === 0 ? '4 5' : undefined} />
      <rect x="72" y="7" width="30" height="18" rx="4" />
      <path d="M102 16H174" strokeDasharray={dashed} />
      <rect x="174" y="5" width="36" height="22" rx="4" strokeDasharray="4 4" />
      <text x="192" y="21" textAnchor="middle">
        {sign}
      </text>
    </svg>
  );
}
