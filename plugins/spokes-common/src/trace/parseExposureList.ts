import { toError } from '@backstage/errors';
import { showObserved } from '../findings/showObserved';
import {
  ExposureRef,
  formatExposureRef,
  parseExposureRef,
} from './exposureRef';

/** What an annotation names, and what in it cannot be read. @public */
export interface ExposureList {
  /** Each once, in the order in which they are named; at most 100. */
  exposures: ExposureRef[];
  /** Part by part. */
  problems: { value: string; message: string }[];
}

/** More than any component has; a longer list is cut, and said so. */
const longest = 100;

/**
 * Reads the value of `fitsync.io/exposures`: `spoke/namespace/service`, comma-separated. A wrong part does not hide the
 * others.
 */
export function parseExposureList(text: string): ExposureList {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const exposures = new Map<string, ExposureRef>();
  const problems: ExposureList['problems'] = [];

  for (const part of parts.slice(0, longest)) {
    try {
      const exposure = parseExposureRef(part);
      exposures.set(formatExposureRef(exposure), exposure);
    } catch (error) {
      problems.push({
        value: showObserved(part),
        message: showObserved(toError(error).message),
      });
    }
  }
  if (parts.length > longest) {
    problems.push({
      value: showObserved(parts[longest]),
      message: `Only the first ${longest} of ${parts.length} exposures are read; split the component`,
    });
  }
  return { exposures: [...exposures.values()], problems };
}
