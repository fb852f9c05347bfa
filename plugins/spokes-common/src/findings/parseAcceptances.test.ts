import { parseAcceptances } from './parseAcceptances';

const entry = {
  code: 'MTLS_NOT_STRICT',
  reason: 'A client without a sidecar until the move',
  owner: 'group:default/bookinfo',
  until: '2027-01-31',
};

describe('parseAcceptances', () => {
  it('reads who answers for what, why and until when', () => {
    expect(parseAcceptances(JSON.stringify([entry]))).toEqual({
      status: 'read',
      acceptances: [entry],
    });
  });

  it.each([
    ['no JSON', '[{', 'not JSON'],
    ['no list', JSON.stringify(entry), 'list: '],
    ['no day', JSON.stringify([{ ...entry, until: 'soon' }]), 'list.0.until: '],
    ['no reason', JSON.stringify([{ ...entry, reason: ' ' }]), 'say why'],
    ['another key', JSON.stringify([{ ...entry, x: 1 }]), 'list.0: '],
    ['too much', `[${' '.repeat(20_000)}]`, 'longer than 16 KiB'],
  ])('says why %s is unreadable', (_, value, because) => {
    expect(parseAcceptances(value)).toEqual({
      status: 'unreadable',
      because: expect.stringContaining(because),
    });
  });
});
