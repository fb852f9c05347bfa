import { classify } from './classify';

describe('who answered', () => {
  const ofGateway = { server: 'istio-envoy' };
  const ofApp = { ...ofGateway, 'x-envoy-upstream-service-time': '7' };

  it.each([
    [404, 'no-route'],
    [500, 'no-backend'],
    [503, 'upstream-failed'],
    [301, 'redirect'],
  ])('%s is the gateway’s own where no app took any time', (status, proxy) => {
    expect(classify(status, ofGateway, '')).toBe(proxy);
    expect(classify(status, ofApp, '')).toBeUndefined();
    expect(classify(status, {}, '')).toBeUndefined();
  });
});
