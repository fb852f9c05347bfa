import { runOnCluster } from '../../../testing/kubernetes/runOnCluster';
import { servicesAgreeOnPorts } from './servicesAgreeOnPorts';

const beside = (port: object, app = 'productpage') =>
  runOnCluster(servicesAgreeOnPorts, ({ add }) =>
    add({
      kind: 'Service',
      metadata: { name: 'second' },
      spec: { selector: { app }, ports: [port] },
    }),
  );

describe(servicesAgreeOnPorts.id, () => {
  it.each([
    ['SVC_PROTOCOL_CONFLICT', { name: 'tcp-raw', port: 9080 }],
    ['SVC_TARGETPORT_CONFLICT', { name: 'http', port: 80, targetPort: 9080 }],
  ])('warns with %s', (code, port) => {
    expect(beside(port)).toMatchObject({
      status: 'warn',
      findings: [
        {
          code,
          resource: { kind: 'Deployment' },
          message: expect.stringContaining('default/second'),
        },
      ],
    });
  });

  it('passes one that says the same, one for another port and one for other pods', () => {
    expect(beside({ name: 'http-two', port: 9080 }).findings).toEqual([]);
    expect(beside({ name: 'tcp', port: 9090 }).findings).toEqual([]);
    const { findings } = beside({ name: 'tcp-raw', port: 9080 }, 'reviews');
    expect(findings).toEqual([]);
  });
});
