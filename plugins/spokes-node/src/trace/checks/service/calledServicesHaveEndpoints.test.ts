import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { calledServicesHaveEndpoints } from './calledServicesHaveEndpoints';

const without = (name: string, service?: string) =>
  runOnCluster(
    calledServicesHaveEndpoints,
    ({ get }) => {
      get('EndpointSlice', `${name}-x`).endpoints = [];
    },
    { service },
  );

describe(calledServicesHaveEndpoints.id, () => {
  it.each(['reviews', 'ratings'])(
    'reports EP_NONE_READY that only degrades for %s, called behind the page',
    name =>
      expect(without(name).findings).toMatchObject([
        {
          code: 'EP_NONE_READY',
          effect: 'degrades',
          resource: { name },
          share: { affected: 1, total: 3, of: 'called services' },
        },
      ]),
  );

  it('says nothing of a Service that nobody declares to call', () => {
    expect(without('reviews', 'details').findings).toEqual([]);
  });
});
