import { Outcome } from '@fitsync/backstage-plugin-spokes-common';
import { ZodError } from 'zod';
import { AwsAction } from './awsActions';
import { NestedCallError } from './NestedCallError';

export interface CallFailure {
  outcome: Extract<Outcome, 'denied' | 'throttled' | 'failed'>;
  action: string;
}

interface Call {
  action: AwsAction;
  account: string;
  region: string;
}

const notAllowed = new Set([
  'UnauthorizedOperation',
  'AccessDenied',
  'AccessDeniedException',
]);

const notAuthenticated = new Set([
  'AuthFailure',
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'RequestExpired',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

const throttled = new Set([
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
]);

/** What a failed call means and what to do about it. AWS's own text is left behind: it may quote anything. */
export function callFailure(
  error: unknown,
  { action, account, region }: Call,
): CallFailure {
  if (error instanceof NestedCallError) {
    return callFailure(error.cause, {
      action: error.action,
      account,
      region,
    });
  }
  const name = nameOf(error);
  const where = `account ${account}, region ${region}`;
  if (notAllowed.has(name)) {
    return {
      outcome: 'denied',
      action: `Allow ${action} for the role that Backstage uses in account ${account}`,
    };
  }
  if (notAuthenticated.has(name)) {
    return {
      outcome: 'denied',
      action: `Check the credentials for account ${account} in Backstage's aws configuration: AWS does not accept them`,
    };
  }
  if (name === 'OptInRequired') {
    return {
      outcome: 'denied',
      action: `Enable the region ${region} in account ${account}, or take it out of the configuration`,
    };
  }
  if (throttled.has(name)) {
    return {
      outcome: 'throttled',
      action: `Wait: AWS limits calls of ${action} in ${where}, and the next refresh tries again. If it stays, raise the intervals under spokes.intervals`,
    };
  }
  if (error instanceof ZodError) {
    return {
      outcome: 'failed',
      action: `Report it: the answer to ${action} in ${where} has a form that this version does not know`,
    };
  }
  return {
    outcome: 'failed',
    action: `Check that Backstage reaches AWS: ${action} got no usable answer in ${where}. The next refresh tries again`,
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}
