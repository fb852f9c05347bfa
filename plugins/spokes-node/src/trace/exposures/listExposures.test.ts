import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { denied } from '../../testing/observed';
import { referenceFacts } from '../../testing/referenceFacts';
import { valueOf } from '../../testing/referenceScene';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { listExposures } from './listExposures';

function exposuresAfter(damage: (facts: Facts) => void = () => {}) {
  const facts = referenceFacts();
  damage(facts);
  return listExposures(createFactsIndex(facts)).map(
    ({ spoke, namespace, service }) => `${spoke}/${namespace}/${service}`,
  );
}
const routeOf = (facts: Facts) =>
  valueOf(facts.clusters[0].virtualServices)[0].spec;

const productpage = 'fitsync-prod-spoke/default/productpage';
const podinfo = 'fitsync-stage-spoke/demo/podinfo';

describe('listExposures', () => {
  it('lists what each spoke routes to from a gateway, once', () => {
    expect(exposuresAfter()).toEqual([productpage, podinfo]);
  });

  it('leaves out what only the mesh routes to', () => {
    const exposures = exposuresAfter(facts => {
      delete routeOf(facts).gateways;
    });
    expect(exposures).toEqual([podinfo]);
  });

  it('reads a host by its complete name, in another namespace too', () => {
    const exposures = exposuresAfter(facts => {
      const spec = routeOf(facts);
      spec.http[0].route[0].destination.host =
        'details.default.svc.cluster.local';
    });
    expect(exposures).toEqual(['fitsync-prod-spoke/default/details', podinfo]);
  });

  it('leaves out a destination that does not exist, or is no Service', () => {
    const exposures = exposuresAfter(facts => {
      const [http] = routeOf(facts).http;
      http.route[0].destination.host = 'gone';
      http.route.push({ destination: { host: 'api.example.com' } });
    });
    expect(exposures).toEqual([podinfo]);
  });

  it('keeps a destination where the Services could not be read', () => {
    const exposures = exposuresAfter(facts => {
      facts.clusters[0].services = denied('list v1/services');
    });
    expect(exposures).toContain(productpage);
  });

  it('goes by what was last seen while the API server does not answer', () => {
    const exposures = exposuresAfter(({ clusters: [cluster] }) => {
      cluster.virtualServices = {
        ...denied('list virtualservices'),
        value: valueOf(cluster.virtualServices),
      };
    });
    expect(exposures).toContain(productpage);
  });
});
