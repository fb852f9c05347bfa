import { z } from 'zod';
import { callFailure } from './callFailure';

const call = {
  action: 'ec2:DescribeVpcs',
  account: '111111111111',
  region: 'us-east-2',
} as const;

const named = (name: string) =>
  Object.assign(new Error('arn:aws:iam::111111111111:user/secret'), { name });

describe('callFailure', () => {
  it.each([
    ['UnauthorizedOperation', 'denied', 'Allow ec2:DescribeVpcs'],
    ['AccessDenied', 'denied', 'Allow ec2:DescribeVpcs'],
    ['ExpiredToken', 'denied', 'Check the credentials'],
    ['CredentialsProviderError', 'denied', 'Check the credentials'],
    ['OptInRequired', 'denied', 'Enable the region us-east-2'],
    ['RequestLimitExceeded', 'throttled', 'Wait'],
    ['ThrottlingException', 'throttled', 'Wait'],
    ['TimeoutError', 'failed', 'Check that Backstage reaches AWS'],
    ['InternalError', 'failed', 'Check that Backstage reaches AWS'],
  ])('reads %s as %s', (name, outcome, action) => {
    const failure = callFailure(named(name), call);

    expect(failure.outcome).toBe(outcome);
    expect(failure.action).toContain(action);
    expect(failure.action).not.toContain('secret');
  });

  it('does not repeat a value that does not fit', () => {
    const { error } = z
      .object({ state: z.enum(['active']) })
      .safeParse({ state: 'secret' });
    const failure = callFailure(error, call);

    expect(failure.outcome).toBe('failed');
    expect(failure.action).toContain('a form that this version does not know');
    expect(failure.action).not.toContain('secret');
  });

  it('takes anything that was thrown', () => {
    expect(callFailure('secret', call).outcome).toBe('failed');
  });
});
