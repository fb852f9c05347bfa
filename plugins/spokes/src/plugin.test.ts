import { spokesPlugin } from './plugin';

describe('spokes', () => {
  it('should export plugin', () => {
    expect(spokesPlugin).toBeDefined();
  });
});
