import { AvailabilityAnswer } from '@fitsync/backstage-plugin-spokes-common';
import { reasonOf } from '../../api/reasonOf';
import { AvailabilityState } from '../../api/useAvailability';
import { useSpokesTranslation } from '../parts/useSpokesTranslation';
import { FieldNote } from './FieldNote';
import { isTaken } from './isTaken';

/** What the backend says of a name, a host or a path, in each state of asking. */
export function Availability(props: {
  state: AvailabilityState;
  /** Those parts of the answer that the field is about. */
  of: (keyof AvailabilityAnswer)[];
  /** What is missing for asking, where something was typed. */
  incomplete?: string;
}) {
  const { state, of, incomplete } = props;
  const { t } = useSpokesTranslation();
  switch (state.status) {
    case 'none':
      return incomplete ? (
        <FieldNote tone="neutral">{incomplete}</FieldNote>
      ) : null;
    case 'checking':
      return <FieldNote tone="neutral">{t('pathField.checking')}</FieldNote>;
    case 'failed':
      return (
        <FieldNote tone="neutral">
          {t('pathField.failed', { message: reasonOf(state.error) })}
        </FieldNote>
      );
    case 'answered':
      return (
        <>
          {of.map(part => {
            const found = state.answer[part];
            return (
              found && (
                <FieldNote key={part} tone={toneOf(found)}>
                  {found.message}
                </FieldNote>
              )
            );
          })}
        </>
      );
    default:
      throw new Error(`Not a state: ${JSON.stringify(state satisfies never)}`);
  }
}

function toneOf(part: AvailabilityAnswer['path']) {
  if (part.free) return 'good';
  return isTaken(part) ? 'bad' : 'neutral';
}
