import { runCheckOn } from '../../../testing/runCheckOn';
import { sshIsClosed } from './sshIsClosed';

const ssh = (cidr: string) => ({
  protocol: 'tcp',
  fromPort: 20,
  toPort: 25,
  cidrs: [cidr],
  groupIds: [],
});

describe(sshIsClosed.id, () => {
  it('passes the reference, and SSH from one network', () => {
    const { status } = runCheckOn(sshIsClosed, ({ nodeGroup }) => {
      nodeGroup.ingress.push(ssh('10.0.0.0/16'));
    });
    expect(status).toBe('pass');
  });

  it('reports SSH_OPEN for a range of ports that is open to all', () => {
    const { status, findings } = runCheckOn(sshIsClosed, ({ nodeGroup }) => {
      nodeGroup.ingress.push(ssh('0.0.0.0/0'));
    });
    expect(status).toBe('warn');
    expect(findings).toMatchObject([{ code: 'SSH_OPEN', about: 'spoke' }]);
  });
});
