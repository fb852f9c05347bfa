import { monthlyCost, NetworkParts } from './monthlyCost';
import { networkPricesSchema } from './networkPrices';

const prices = networkPricesSchema.parse({});
const nothing: NetworkParts = {
  loadBalancers: [],
  attachments: [],
  natGateways: [],
  publicAddresses: [],
};

describe('monthlyCost', () => {
  it('adds up what is billed by the hour, as the bill does', () => {
    const { monthly, terms } = monthlyCost(
      {
        loadBalancers: ['nlb'],
        attachments: ['att-1', 'att-2'],
        natGateways: ['nat-a', 'nat-b'],
        publicAddresses: ['1', '2', 'nat-a', 'nat-b'],
      },
      prices,
    );
    expect(terms.filter(({ kind }) => kind === 'hours')).toEqual([
      expect.objectContaining({ item: 'loadBalancer', monthly: 16.43 }),
      expect.objectContaining({ item: 'attachment', count: 2, monthly: 73 }),
      expect.objectContaining({ item: 'natGateway', count: 2, monthly: 65.7 }),
      expect.objectContaining({ item: 'publicAddress', monthly: 14.6 }),
    ]);
    expect(monthly).toBe(169.73);
  });

  it('counts once what several spokes share', () => {
    const { monthly } = monthlyCost(
      { ...nothing, natGateways: ['nat', 'nat', 'nat'] },
      prices,
    );
    expect(monthly).toBe(32.85);
  });

  it('puts no sum on traffic, and names no price for what is not there', () => {
    expect(
      monthlyCost({ ...nothing, attachments: ['att'] }, prices).terms,
    ).toEqual([
      expect.objectContaining({ kind: 'hours', item: 'attachment' }),
      { kind: 'metered', item: 'attachmentGb', price: 0.02 },
    ]);
    expect(monthlyCost(nothing, prices)).toEqual({ monthly: 0, terms: [] });
  });

  it('goes by the prices of a contract', () => {
    const own = networkPricesSchema.parse({ attachmentHour: 0.04 });
    const { monthly } = monthlyCost({ ...nothing, attachments: ['a'] }, own);
    expect(monthly).toBe(29.2);
    expect(() => networkPricesSchema.parse({ attachmentHour: -1 })).toThrow(
      'use 0 or more',
    );
  });
});
