import { defineMessage, toFinding } from './defineMessage';

const message = defineMessage({
  code: 'EXAMPLE',
  hop: 'nlb',
  severity: 'error',
  title: 'Something is wrong',
  template: 'Load balancer {loadBalancer} is {state}.',
  meaning: 'It means something.',
  fix: 'Wait for {loadBalancer}.',
  responsible: 'platform',
  source: 'https://example.com',
  remedies: ({ state }) => [
    { kind: 'docs', url: 'https://example.com', title: state },
  ],
});
const resource = { kind: 'LoadBalancer', name: 'arn' };

describe('toFinding', () => {
  it('fills in the texts and names the culprit', () => {
    expect(
      toFinding(message, {
        resource,
        args: { loadBalancer: 'shop', state: 'failed' },
        evidence: [],
      }),
    ).toEqual({
      code: 'EXAMPLE',
      severity: 'error',
      hop: 'nlb',
      title: 'Something is wrong',
      message: 'Load balancer shop is failed.',
      resource,
      evidence: [],
      fix: {
        summary: 'Wait for shop.',
        remedies: [
          { kind: 'docs', url: 'https://example.com', title: 'failed' },
        ],
      },
      responsible: 'platform',
    });
  });

  it('keeps the effect of the message unless the report has one', () => {
    const report = {
      resource,
      args: { loadBalancer: 'shop', state: 'failed' },
      evidence: [],
    };
    const lowering = { ...message, effect: 'degrades' as const };
    expect(toFinding(message, report)).not.toHaveProperty('effect');
    expect(toFinding(lowering, report).effect).toBe('degrades');
    expect(toFinding(message, { ...report, effect: 'degrades' }).effect).toBe(
      'degrades',
    );
  });

  it('shows what was observed without anything invisible, and shortened', () => {
    const { message: text, evidence } = toFinding(message, {
      resource,
      args: { loadBalancer: 'a\u202eb', state: 'x'.repeat(300) },
      evidence: [
        {
          source: 'test',
          subject: 'name',
          observed: 'a\u0000b',
          observedAt: '2026-11-24T02:14:00.000Z',
        },
      ],
    });
    expect(text).toContain('Load balancer a\\u202eb is x');
    expect(text.length).toBeLessThan(300);
    expect(evidence[0].observed).toBe('a\\u0000b');
  });

  it('does not fill in twice what looks like a placeholder', () => {
    const { message: text } = toFinding(message, {
      resource,
      args: { loadBalancer: '{state}', state: 'failed' },
      evidence: [],
    });
    expect(text).toBe('Load balancer {state} is failed.');
  });
});
