import { endpointSliceSchema } from '@fitsync/backstage-plugin-spokes-common';
import { readyEndpoints } from './readyEndpoints';

const slice = (ports: { name?: string }[], endpoints: object[]) =>
  endpointSliceSchema.parse({
    metadata: { name: 'slice' },
    addressType: 'IPv4',
    ports,
    endpoints,
  });
const at = (address: string, ready?: boolean) => ({
  addresses: [address],
  conditions: { ready },
});

describe('readyEndpoints', () => {
  it('takes an absent condition for ready', () => {
    expect(
      readyEndpoints([slice([{}], [at('10.0.0.1'), at('10.0.0.2', false)])]),
    ).toMatchObject([{ address: '10.0.0.1' }]);
  });

  it('counts an address once, however many slices have it', () => {
    const slices = [
      slice([{ name: 'http' }], [at('10.0.0.1', true)]),
      slice([{ name: 'metrics' }], [at('10.0.0.1', true)]),
    ];
    expect(readyEndpoints(slices)).toHaveLength(1);
  });

  it('leaves out slices without the port', () => {
    const slices = [
      slice([{ name: 'http' }], [at('10.0.0.1', true)]),
      slice([], [at('10.0.0.2', true)]),
    ];
    expect(readyEndpoints(slices, 'http')).toMatchObject([
      { address: '10.0.0.1' },
    ]);
  });

  it('reads a list that is null, as the API may write an empty one', () => {
    const empty = endpointSliceSchema.parse({
      metadata: { name: 'slice' },
      addressType: 'IPv4',
      ports: null,
      endpoints: null,
    });
    expect(readyEndpoints([empty])).toEqual([]);
  });
});
