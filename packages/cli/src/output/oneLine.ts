import { showObserved } from '@fitsync/backstage-plugin-spokes-common';

/** Observed text on one line of a terminal: nothing in it moves the cursor or starts a line. */
export function oneLine(text: string): string {
  return showObserved(text);
}
