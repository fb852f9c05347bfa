import { InputError } from '@backstage/errors';
import { checkEndpoint } from './checkEndpoint';

const key = 'spokes.endpoints.ec2';

describe('checkEndpoint', () => {
  it.each([
    [
      'https anywhere',
      'https://vpce-0a1b.ec2.us-east-2.vpce.amazonaws.com',
      false,
    ],
    ['http on 127.0.0.1 in the sandbox', 'http://127.0.0.1:7100/aws/ec2', true],
    ['http on localhost in the sandbox', 'http://localhost:7100/aws/ec2', true],
    ['http on ::1 in the sandbox', 'http://[::1]:7100', true],
  ])('takes %s', (_, url, sandbox) => {
    expect(checkEndpoint(url, { key, sandbox })).toBe(url);
  });

  it.each([
    ['http on loopback without the sandbox', 'http://127.0.0.1:7100', false],
    ['http elsewhere, sandbox or not', 'http://10.0.0.1:7100', true],
    ['a name that only looks local', 'http://127.0.0.1.example.com', true],
    ['a name that begins like it', 'http://localhost.example.com', true],
    ['the unspecified address', 'http://0.0.0.0:7100', true],
    ['another scheme', 'ftp://127.0.0.1', true],
    ['no URL at all', 'ec2.us-east-2', true],
  ])('refuses %s, naming key and value', (_, url, sandbox) => {
    const check = () => checkEndpoint(url, { key, sandbox });
    expect(check).toThrow(InputError);
    expect(check).toThrow(key);
    expect(check).toThrow(url);
  });

  it('refuses credentials in the URL without repeating them', () => {
    expect(() =>
      checkEndpoint('https://user:hunter2@example.com', { key }),
    ).toThrow(/^(?!.*hunter2).*example\.com/);
  });
});
