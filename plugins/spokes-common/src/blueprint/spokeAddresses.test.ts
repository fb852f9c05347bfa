import { spokeAddresses } from './spokeAddresses';

const spoke = {
  cidr: '10.1.0.0/16',
  azs: ['use2-az1'],
  masters: 1,
  workers: 1,
};

describe('spokeAddresses', () => {
  it('places nodes in the second /24, masters before workers', () => {
    expect(spokeAddresses(spoke)).toEqual({
      subnets: ['10.1.1.0/24'],
      masters: ['10.1.1.10'],
      workers: ['10.1.1.20'],
    });
  });

  it('goes round the zones', () => {
    const azs = ['use2-az1', 'use2-az2', 'use2-az3'];
    expect(
      spokeAddresses({ ...spoke, azs, masters: 3, workers: 4 }),
    ).toMatchObject({
      masters: ['10.1.1.10', '10.1.2.11', '10.1.3.12'],
      workers: ['10.1.1.20', '10.1.2.21', '10.1.3.22', '10.1.1.23'],
    });
  });

  it('keeps every address when a worker is added', () => {
    const { workers } = spokeAddresses({ ...spoke, workers: 9 });
    expect(workers.slice(0, 8)).toEqual(
      spokeAddresses({ ...spoke, workers: 8 }).workers,
    );
  });

  it.each([
    ['10.1.0.0/16', '10.1.1.0/24'],
    ['10.1.128.0/17', '10.1.129.0/24'],
    ['10.1.8.0/21', '10.1.9.0/24'],
    ['10.1.8.0/22', '10.1.8.128/25'],
    ['10.1.8.0/24', '10.1.8.32/27'],
  ])('of %s takes %s', (cidr, subnet) => {
    expect(spokeAddresses({ ...spoke, cidr }).subnets).toEqual([subnet]);
  });

  it('refuses more workers than the subnets hold', () => {
    const small = { ...spoke, cidr: '10.1.8.0/24' };
    expect(spokeAddresses({ ...small, workers: 11 }).workers).toContain(
      '10.1.8.62',
    );
    expect(() => spokeAddresses({ ...small, workers: 12 })).toThrow(
      'workers 12 do not fit into 10.1.8.0/24: its subnets are /27, which hold 11 of them',
    );
  });
});
