import { uniqWith, isEqual } from 'lodash';
import { createWorld, RunningWorld } from '../createWorld';
import { spokeNetwork, SpokeNetwork } from '../spokeNetwork';
import { ClusterStore } from '../World';
import { RequestAnswer } from './RequestAnswer';
import { walkRequest } from './walkRequest';

const spoke = 'fitsync-prod-spoke';
const productpage = {
  host: 'prod.fitsync.example',
  path: '/productpage',
  port: 80,
};

describe('walkRequest', () => {
  let world: RunningWorld;
  let network: SpokeNetwork;
  let cluster: ClusterStore;

  beforeEach(() => {
    world = createWorld();
    network = spokeNetwork(world.aws, spoke);
    cluster = world.clusters.get(spoke)!;
  });
  afterEach(() => world.stop());

  /** The different answers that attempts may get. */
  const answers = (request = productpage): RequestAnswer[] =>
    uniqWith(walkRequest(world, spoke, request), isEqual);

  it('gets the product page', () => {
    expect(answers()).toEqual([{ kind: 'answered', status: 200 }]);
  });

  it('gets 404 where nothing is routed', () => {
    expect(answers({ ...productpage, path: '/nothing' })).toEqual([
      { kind: 'answered', status: 404, flag: 'NR' },
    ]);
  });

  it('times out without a route of the hub', () => {
    network.hub.publicRouteTable.routes.splice(2, 1);
    expect(answers()).toEqual([{ kind: 'timeout' }]);
  });

  it('times out in one zone when only its part is cut', () => {
    network.hub.attachment.subnetIds.pop();
    expect(answers()).toEqual([
      { kind: 'answered', status: 200 },
      { kind: 'timeout' },
    ]);
  });

  it('is refused without a listener', () => {
    world.aws.listeners = world.aws.listeners.filter(
      one => one !== network.httpListener,
    );
    expect(answers()).toEqual([{ kind: 'refused' }]);
  });

  it('is refused when no Gateway opens the port', () => {
    cluster.remove('Gateway', 'bookinfo-gateway', 'default');
    expect(answers()).toEqual([{ kind: 'refused' }]);
  });

  it('does not resolve without a load balancer', () => {
    world.aws.loadBalancers = [];
    expect(answers()).toEqual([{ kind: 'unresolved' }]);
  });

  it('times out when the source address is kept', () => {
    network.httpTargetGroup.preserveClientIp = true;
    expect(answers()).toEqual([{ kind: 'timeout' }]);
  });

  it('gets 503 without a healthy upstream', () => {
    for (const slice of cluster.list('EndpointSlice', 'default')) {
      cluster.remove('EndpointSlice', slice.metadata.name, 'default');
    }
    expect(answers()).toEqual([{ kind: 'answered', status: 503, flag: 'UH' }]);
  });

  it('gets 503 when the Service is gone', () => {
    cluster.remove('Service', 'productpage', 'default');
    expect(answers()).toEqual([{ kind: 'answered', status: 503, flag: 'NC' }]);
  });

  it('gets 503 when a DestinationRule switches TLS off under STRICT', () => {
    cluster.apply({
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: { name: 'productpage', namespace: 'default' },
      spec: {
        host: 'productpage',
        trafficPolicy: { tls: { mode: 'DISABLE' } },
      },
    });
    expect(answers()).toEqual([{ kind: 'answered', status: 503, flag: 'UC' }]);
  });
});
