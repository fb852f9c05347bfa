import { serviceSchema } from '@fitsync/backstage-plugin-spokes-common';
import fc from 'fast-check';
import { resolveGatewayPort } from './resolveGatewayPort';

const service = (
  ports: { port: number; targetPort?: number | string }[],
  labels: Record<string, string> = {},
) =>
  serviceSchema.parse({
    metadata: { name: 'gateway', labels },
    spec: { ports },
  });

const port = fc.integer({ min: 1, max: 65535 });

describe('resolveGatewayPort', () => {
  it('takes a number that is no port of a Service as it is', () => {
    fc.assert(
      fc.property(port, number => {
        expect(resolveGatewayPort(number, [])).toEqual({
          kind: 'as-is',
          port: number,
        });
      }),
    );
  });

  it('never depends on the order of Services that agree', () => {
    fc.assert(
      fc.property(port, port, (number, targetPort) => {
        const services = [
          service([{ port: number, targetPort }]),
          service([{ port: number, targetPort }, { port: 1 }]),
        ];
        expect(resolveGatewayPort(number, services)).toMatchObject({
          kind: 'translated',
          port: targetPort,
        });
        expect(
          resolveGatewayPort(number, [...services].reverse()),
        ).toMatchObject({ kind: 'translated', port: targetPort });
      }),
    );
  });

  it('lands on one port by either of the two that people write', () => {
    const services = [service([{ port: 80, targetPort: 8080 }])];
    expect(resolveGatewayPort(80, services)).toMatchObject({ port: 8080 });
    expect(resolveGatewayPort(8080, services)).toMatchObject({ port: 8080 });
  });

  it('does not guess where Services disagree', () => {
    const services = [
      service([{ port: 80, targetPort: 8080 }]),
      service([{ port: 80, targetPort: 9090 }]),
    ];
    expect(resolveGatewayPort(80, services)).toMatchObject({
      kind: 'ambiguous',
      ports: [8080, 9090],
    });
  });

  it('leaves out Services that opt out of the translation', () => {
    const optedOut = service([{ port: 80, targetPort: 9090 }], {
      'experimental.istio.io/disable-gateway-port-translation': 'true',
    });
    expect(resolveGatewayPort(80, [optedOut])).toEqual({
      kind: 'as-is',
      port: 80,
    });
  });

  it('leaves out a port whose name no gateway pod has', () => {
    const named = service([{ port: 80, targetPort: 'web' }]);
    expect(resolveGatewayPort(80, [named])).toMatchObject({ kind: 'as-is' });
  });
});
