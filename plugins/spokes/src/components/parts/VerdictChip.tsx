import styles from './parts.module.css';
import { useSpokesTranslation } from './useSpokesTranslation';
import { ViewVerdict } from './verdictWord';

const looks = {
  reachable: { glyph: '✓', tone: 'good' },
  answered: { glyph: '✓', tone: 'good' },
  degraded: { glyph: '!', tone: 'warn' },
  blocked: { glyph: '✕', tone: 'bad' },
  notLive: { glyph: '…', tone: 'neutral' },
  unknown: { glyph: '?', tone: 'neutral' },
  unconfirmed: { glyph: '?', tone: 'neutral' },
} as const satisfies Record<ViewVerdict, { glyph: string; tone: string }>;

/** A verdict as icon and word, never as colour alone. */
export function VerdictChip(props: {
  verdict: ViewVerdict;
  /** What the app answered a request on trial. */
  answered?: number;
}) {
  const { t } = useSpokesTranslation();
  const { glyph, tone } = looks[props.verdict];
  return (
    <span className={styles.chip} data-tone={tone}>
      <span aria-hidden>{glyph}</span> {t(`verdict.${props.verdict}`)}
      {props.verdict === 'answered' && props.answered !== undefined && (
        <> · {t('probe.status', { status: String(props.answered) })}</>
      )}
    </span>
  );
}
