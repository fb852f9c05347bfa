import { isExportedTo } from './isExportedTo';

describe('isExportedTo', () => {
  it.each([
    [undefined, true],
    [[], true],
    [['*'], true],
    [['istio-system'], true],
    [['.'], false],
    [['~'], false],
    [['other'], false],
  ])('%j reaches another namespace: %s', (exportTo, expected) => {
    expect(isExportedTo(exportTo, 'shop', 'istio-system')).toBe(expected);
  });

  it('reaches its own namespace with a dot', () => {
    expect(isExportedTo(['.'], 'shop', 'shop')).toBe(true);
  });
});
