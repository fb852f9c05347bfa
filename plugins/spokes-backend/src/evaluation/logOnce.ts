import { LoggerService } from '@backstage/backend-plugin-api';
import { JudgingFailure } from '@fitsync/backstage-plugin-spokes-node';
import { describeError } from '../describeError';

/** Logs each check of each spoke once: the same facts are judged again every few seconds. */
export function logOnce(
  logger: LoggerService,
): (failure: JudgingFailure) => void {
  const told = new Set<string>();
  return ({ spoke, part, error }) => {
    const key = `${spoke}/${part}`;
    if (told.has(key)) return;
    told.add(key);
    logger.error('Something could not be judged; its hop is unknown', {
      spoke,
      part,
      error: describeError(error),
    });
  };
}
