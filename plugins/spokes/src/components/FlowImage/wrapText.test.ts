import { wrapText } from './wrapText';

describe('wrapText', () => {
  it.each([
    ['', []],
    ['Hub route', ['Hub route']],
    [
      'Transit Gateway route to the spoke',
      ['Transit', 'Gateway', 'route to', 'the spoke'],
    ],
    ['rtb-0a1b2c3d4e5f60718', ['rtb-0a1b2', 'c3d4e5f60', '718']],
    ['↳ follows', ['↳ follows']],
  ])('breaks %j', (text, lines) => {
    expect(wrapText(text, 9)).toEqual(lines);
  });
});
