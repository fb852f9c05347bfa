import { Observed, UnreadPart } from '@fitsync/backstage-plugin-spokes-common';

type NotThere = { outcome: 'absent'; because: string };

type Shown<T> =
  | { status: 'read'; value: T; observedAt: string }
  | ({ status: 'unread' } & UnreadPart);

/** What was read, as it is shown; else why there is nothing, never an empty list in its place. */
export function readOrNot<T, Made>(
  read: Observed<T> | NotThere | undefined,
  show: (value: T) => Made,
): Shown<Made> {
  if (!read) {
    return {
      status: 'unread',
      outcome: 'absent',
      because: 'Backstage does not read this yet',
    };
  }
  if (read.outcome === 'ok') {
    const { value, observedAt } = read;
    return { status: 'read', value: show(value), observedAt };
  }
  return {
    status: 'unread',
    outcome: read.outcome,
    because: read.outcome === 'absent' ? read.because : read.action,
  };
}
