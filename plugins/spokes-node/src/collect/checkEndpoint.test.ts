import { checkEndpoint } from './checkEndpoint';

describe('checkEndpoint', () => {
  it.each([
    ['https://k8s.example:6443', false],
    ['http://127.0.0.1:7100/k8s/a', true],
    ['http://localhost:7100', true],
  ])('takes %s with sandbox %s', (url, sandbox) => {
    expect(checkEndpoint('url', url, { sandbox }).href).toContain(url);
  });

  it.each([
    ['http://127.0.0.1:7100', false, /use https/],
    ['http://10.0.0.1', true, /use https/],
    ['http://127.0.0.1.attacker.example', true, /use https/],
    ['file:///etc/passwd', true, /use https/],
    ['k8s.example', true, /no URL/],
    ['https://user:secret@k8s.example', true, /holds credentials/],
  ])('refuses %s with sandbox %s', (url, sandbox, message) => {
    expect(() => checkEndpoint('a.url', url, { sandbox })).toThrow(message);
  });

  it('does not repeat credentials', () => {
    expect(() =>
      checkEndpoint('a.url', 'https://u:secret@x', { sandbox: false }),
    ).toThrow(expect.not.stringContaining('secret'));
  });
});
