import { Observed } from '@fitsync/backstage-plugin-spokes-common';
import { Absent } from '../trace/defineCheck';

const observedAt = '2026-11-24T02:14:00.000Z';

/** A good read of a test value. */
export function ok<T>(value: T, source = 'test'): Observed<T> {
  return { outcome: 'ok', value, source, observedAt };
}

/** A read that was refused. */
export function denied<T>(source = 'test'): Observed<T> {
  return { outcome: 'denied', source, observedAt, action: `Allow ${source}` };
}

/** Something that is known not to exist. */
export function absent(because = 'test'): Absent {
  return { outcome: 'absent', because };
}
