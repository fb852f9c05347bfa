import { runCheckOn } from '../../../testing/runCheckOn';
import { groupChecksOpenPort } from './groupChecksOpenPort';

describe(groupChecksOpenPort.id, () => {
  it.each(['30080', 'traffic-port', '30443'])('passes a check on %s', port => {
    const { status } = runCheckOn(groupChecksOpenPort, scene => {
      scene.targetGroup.healthCheck.port = port;
    });
    expect(status).toBe('pass');
  });

  it('reports TG_HC_PORT for a port that no Service opens', () => {
    const { findings } = runCheckOn(groupChecksOpenPort, scene => {
      scene.targetGroup.healthCheck.port = '15021';
    });
    expect(findings).toMatchObject([
      { code: 'TG_HC_PORT', effect: 'degrades' },
    ]);
  });

  it('accepts the status port where it has a node port of its own', () => {
    const { codes } = runCheckOn(groupChecksOpenPort, scene => {
      scene.targetGroup.healthCheck.port = '30021';
      scene.ingressService.spec.ports.push({
        name: 'status-port',
        protocol: 'TCP',
        port: 15021,
        targetPort: 15021,
        nodePort: 30021,
      });
    });
    expect(codes).toEqual([]);
  });
});
