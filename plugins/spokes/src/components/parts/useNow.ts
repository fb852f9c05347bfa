import { useState } from 'react';
import useInterval from 'react-use/esm/useInterval';

/** The time, advancing as coarsely as ages are shown. */
export function useNow(everyMs = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), everyMs);
  return now;
}
