import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { aclsLetRequestsThrough } from './aclsLetRequestsThrough';

const deny = {
  number: 50,
  egress: false,
  action: 'deny' as const,
  protocol: '6',
  cidr: '0.0.0.0/0',
};

describe(aclsLetRequestsThrough.id, () => {
  it('passes while everything is allowed', () => {
    expect(runCheckOn(aclsLetRequestsThrough).status).toBe('pass');
  });

  it('reports NACL_FWD_DENY at the load balancer’s subnets', () => {
    const { findings } = runCheckOn(aclsLetRequestsThrough, ({ hubAcl }) => {
      hubAcl.entries.push({
        ...deny,
        egress: true,
        cidr: '10.1.0.0/16',
        fromPort: 30000,
        toPort: 32767,
      });
    });
    expect(findings).toMatchObject([
      {
        code: 'NACL_FWD_DENY',
        resource: { kind: 'NetworkAcl', name: 'acl-0a1c2b3d4e5f60713' },
      },
    ]);
    expect(findings[0].message).toContain('TCP 30080 to 10.1.1.49');
    expect(findings[0].message).toContain('by entry 50');
    expect(findings[0].share).toBeUndefined();
  });

  it('reports NACL_FWD_DENY for clients that may not come in', () => {
    const { findings } = runCheckOn(aclsLetRequestsThrough, ({ hubAcl }) => {
      hubAcl.entries = hubAcl.entries.filter(({ egress }) => egress);
    });
    expect(findings.map(({ message }) => message).join()).toContain(
      'TCP 80 from 203.0.113.1 by entry *',
    );
  });

  it('leaves what comes out of the attachment in the node’s own subnet alone', () => {
    const { findings } = runCheckOn(aclsLetRequestsThrough, ({ nodeAcl }) => {
      nodeAcl.entries.push({ ...deny, fromPort: 30080, toPort: 30080 });
    });
    // Zone b comes out in its own zone, and enters the node's subnet from there.
    expect(findings).toMatchObject([
      { share: { affected: 1, total: 2, of: 'zones' } },
    ]);
    expect(findings[0].message).toContain('10.0.2.19');
    expect(findings[0].message).not.toContain('10.0.1.117');
  });

  it('does not mind an entry after the one that allows', () => {
    const { status } = runCheckOn(aclsLetRequestsThrough, ({ hubAcl }) => {
      hubAcl.entries.unshift({ ...deny, egress: true, number: 200 });
    });
    expect(status).toBe('pass');
  });

  it('says that requests still pass where only health checks are denied', () => {
    const { findings } = runCheckOn(aclsLetRequestsThrough, scene => {
      scene.targetGroup.healthCheck.port = '30021';
      scene.hubAcl.entries.push({
        ...deny,
        egress: true,
        fromPort: 30021,
        toPort: 30021,
      });
    });
    expect(findings).toMatchObject([{ effect: 'degrades' }]);
    expect(findings[0].message).toContain('health checks on TCP 30021');
  });

  it('is unknown, never passing, when network ACLs may not be read, or never were', () => {
    for (const networkAcls of [denied('ec2:DescribeNetworkAcls'), undefined]) {
      const { status } = runCheckOn(aclsLetRequestsThrough, ({ aws }) => {
        Object.assign(aws, { networkAcls });
      });
      expect(status).toBe('unknown');
    }
  });

  it('is unknown when the network ACL of a subnet is not listed', () => {
    const { status } = runCheckOn(aclsLetRequestsThrough, ({ nodeAcl }) => {
      nodeAcl.subnetIds = [];
    });
    expect(status).toBe('unknown');
  });
});
