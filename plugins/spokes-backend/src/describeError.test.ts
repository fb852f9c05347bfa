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
});
