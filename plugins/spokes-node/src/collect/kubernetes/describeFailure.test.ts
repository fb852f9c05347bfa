import { CallFailure } from './CallFailure';
import { collectedKinds } from './collectedKinds';
import { describeFailure } from './describeFailure';

const describeOf = (failure: CallFailure) =>
  describeFailure(failure, collectedKinds.virtualServices, 'prod');

describe('describeFailure', () => {
  it.each([
    [401, 'denied', /Renew serviceAccountToken of the cluster prod/],
    [403, 'denied', /list and watch virtualservices\.networking\.istio\.io/],
    [404, 'failed', /Check the url of the cluster prod/],
    [429, 'throttled', /limits its clients/],
    [500, 'failed', /it answered 500/],
  ])('says of %s what to do', (status, outcome, action) => {
    expect(describeOf(new CallFailure(status))).toEqual({
      outcome,
      action: expect.stringMatching(action),
    });
  });

  it.each([
    ['ECONNREFUSED', /can be reached from here \(ECONNREFUSED\)/],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', /caData or caFile/],
    ['CERT_HAS_EXPIRED', /caData or caFile/],
  ])('says of %s what to do', (code, action) => {
    expect(describeOf(new CallFailure(undefined, code)).action).toMatch(action);
  });

  it("never repeats a server's words", () => {
    const failure = CallFailure.from(
      Object.assign(new Error('token abc'), { code: 'token abc' }),
    );
    expect(JSON.stringify(describeOf(failure))).not.toContain('abc');
    expect(failure.message).not.toContain('abc');
  });
});
