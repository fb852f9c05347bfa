import { runCheckOn } from '../../../testing/runCheckOn';
import { groupSendsToNodePort } from './groupSendsToNodePort';

describe(groupSendsToNodePort.id, () => {
  it('passes while targets have the node port', () => {
    expect(runCheckOn(groupSendsToNodePort)).toMatchObject({
      status: 'pass',
      summary: 'TCP 30080',
    });
  });

  it('reports TG_PORT_NE_NODEPORT for a port that no Service opens', () => {
    const { findings } = runCheckOn(groupSendsToNodePort, scene => {
      scene.targetGroup.port = 31080;
      scene.targets.forEach(target => {
        target.port = 31080;
      });
    });
    expect(findings).toMatchObject([{ code: 'TG_PORT_NE_NODEPORT' }]);
    expect(findings[0].message).toContain('sends to port 31080');
    expect(findings[0].fix.summary).toContain('port 30080');
  });

  it('reports the node port of HTTPS behind port 80', () => {
    const { codes } = runCheckOn(groupSendsToNodePort, scene => {
      scene.targets.forEach(target => {
        target.port = 30443;
      });
    });
    expect(codes).toEqual(['TG_PORT_NE_NODEPORT']);
  });

  it('looks at the targets, whose port outranks the default of the group', () => {
    const { codes } = runCheckOn(groupSendsToNodePort, scene => {
      scene.targetGroup.port = 31080;
    });
    expect(codes).toEqual([]);
  });

  it('leaves a Service that left the intended port to its own hop', () => {
    const { codes } = runCheckOn(groupSendsToNodePort, scene => {
      scene.ingressService.spec.ports[0].nodePort = 31080;
    });
    expect(codes).toEqual([]);
  });

  it('accepts any pair of ports that agree', () => {
    const { codes } = runCheckOn(groupSendsToNodePort, scene => {
      scene.ingressService.spec.ports[0].nodePort = 31080;
      scene.targetGroup.port = 31080;
      scene.targets.forEach(target => {
        target.port = 31080;
      });
    });
    expect(codes).toEqual([]);
  });
});
