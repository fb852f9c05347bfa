import { parseExposureList } from './parseExposureList';

describe('parseExposureList', () => {
  it('reads several, each once', () => {
    expect(parseExposureList('a/b/c, d/e/f,a/b/c,')).toEqual({
      exposures: [
        { spoke: 'a', namespace: 'b', service: 'c' },
        { spoke: 'd', namespace: 'e', service: 'f' },
      ],
      problems: [],
    });
  });

  it('reads the good parts and says what is wrong with the others', () => {
    const { exposures, problems } = parseExposureList('a/b, A/b/c, a/b/c');
    expect(exposures).toHaveLength(1);
    expect(problems).toEqual([
      { value: 'a/b', message: expect.stringContaining('spoke/namespace') },
      { value: 'A/b/c', message: expect.stringContaining("its spoke 'A'") },
    ]);
  });

  it('shows what hides in a value, and no more of it than fits', () => {
    const [{ value }] = parseExposureList(`a\u202e${'b'.repeat(400)}`).problems;
    expect(value).toContain('\\u202e');
    expect(value.length).toBeLessThanOrEqual(256);
  });

  it('cuts an endless list', () => {
    const text = Array.from({ length: 1000 }, (_, n) => `a/b/c${n}`).join(',');
    const { exposures, problems } = parseExposureList(text);
    expect(exposures).toHaveLength(100);
    expect(problems).toHaveLength(1);
  });
});
