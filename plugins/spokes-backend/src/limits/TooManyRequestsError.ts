import { CustomErrorBase } from '@backstage/errors';

/** Backstage's router answers with the status that an error carries. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
  readonly statusCode = 429;
  readonly seconds: number;

  constructor({ most, seconds }: { most: number; seconds: number }) {
    super(
      `You asked for more than ${most} costly answers in a minute; try again in ${seconds} s`,
    );
    this.seconds = seconds;
  }
}
