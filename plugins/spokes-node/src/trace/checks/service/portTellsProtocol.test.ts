import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { portTellsProtocol } from './portTellsProtocol';

const named = (port: object) =>
  runOnCluster(portTellsProtocol, ({ get }) => {
    get('Service', 'productpage').spec.ports = [{ port: 9080, ...port }];
  });

describe(portTellsProtocol.id, () => {
  it.each([[{ name: 'web' }], [{}], [{ name: 'httpish' }]])(
    'warns with PORT_PROTOCOL about %j',
    port => {
      expect(named(port)).toMatchObject({
        status: 'warn',
        findings: [{ code: 'PORT_PROTOCOL' }],
      });
    },
  );

  it.each([
    [{ name: 'http' }],
    [{ name: 'grpc-web-api' }],
    [{ name: 'HTTP-web' }],
    [{ name: 'web', appProtocol: 'http' }],
  ])('passes %j', port => {
    expect(named(port).findings).toEqual([]);
  });
});
