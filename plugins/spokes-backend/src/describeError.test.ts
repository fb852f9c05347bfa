import { describeError } from './describeError';

describe('describeError', () => {
  it('leaves the statement and what it holds out', () => {
    const error = new Error(
      `insert into "spokes_facts" ("facts") values ('CANARY - ${'x'.repeat(
        1000,
      )}') - UNIQUE constraint failed`,
    );
    expect(describeError(error)).toBe('Error: UNIQUE constraint failed');
  });

  it('cuts what is long, and takes what is no error', () => {
    expect(describeError(new Error('a'.repeat(1000))).length).toBeLessThan(220);
    expect(describeError('a')).toBe('unknown');
  });

  it.each([
    ['a second line', 'no such host\n2026-11-24 info: all is well'],
    ['a return', 'no such host\rall is well'],
    ['colours', '\u001b[2Jno such host'],
    ['another direction', 'no such \u202etsoh'],
    ['what is not seen', 'no\u200b such host\u0000'],
  ])('logs %s as what it is', (_, message) => {
    expect(describeError(new Error(message))).not.toMatch(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/,
    );
  });

  it.each([
    'clone of https://bot:CANARY@git.example.com/acme/fleet failed',
    'sent Authorization: Bearer CANARY',
    'sent Authorization: token CANARY0123456789',
    'GET /repos?access_token=CANARY&page=2',
    'GET /?X-Amz-Signature=CANARY',
    'login ghp_CANARY was refused',
    'token glpat-CANARY has expired',
  ])('keeps the secret of «%s»', message => {
    const text = describeError(new Error(message));
    expect(text).not.toContain('CANARY');
    expect(text).toContain('[hidden]');
  });

  it('leaves advice about tokens as it is', () => {
    const advice = 'Add a token or a GitHub App to integrations.github';
    expect(describeError(new Error(advice))).toBe(`Error: ${advice}`);
  });
});
