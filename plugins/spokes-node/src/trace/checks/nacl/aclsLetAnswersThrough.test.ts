import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { aclsLetAnswersThrough } from './aclsLetAnswersThrough';

describe(aclsLetAnswersThrough.id, () => {
  it('passes while everything is allowed', () => {
    expect(runCheckOn(aclsLetAnswersThrough).status).toBe('pass');
  });

  it('reports NACL_RET_DENY where only the request’s port may go out', () => {
    const { findings } = runCheckOn(aclsLetAnswersThrough, ({ nodeAcl }) => {
      const [, , allow] = nodeAcl.entries;
      Object.assign(allow, { protocol: '6', fromPort: 443, toPort: 443 });
    });
    expect(findings).toMatchObject([
      {
        code: 'NACL_RET_DENY',
        resource: { name: 'acl-0c3e4d5f607182935' },
      },
    ]);
    expect(findings[0]).not.toHaveProperty('effect');
    expect(findings[0].message).toContain(
      'TCP 1024-65535 to 10.0.1.117, 10.0.2.19 by entry *',
    );
  });

  it('says that some answers pass where only some ports are allowed', () => {
    const { findings } = runCheckOn(aclsLetAnswersThrough, ({ hubAcl }) => {
      const [, , allow] = hubAcl.entries;
      Object.assign(allow, { protocol: '6', fromPort: 32768, toPort: 65535 });
    });
    expect(findings).toMatchObject([
      { code: 'NACL_RET_DENY', effect: 'degrades' },
    ]);
  });

  it('leaves the way of requests to another check', () => {
    const { codes } = runCheckOn(aclsLetAnswersThrough, ({ hubAcl }) => {
      hubAcl.entries.push({
        number: 10,
        egress: true,
        action: 'deny',
        protocol: '6',
        cidr: '10.1.0.0/16',
        fromPort: 30080,
        toPort: 30080,
      });
    });
    expect(codes).toEqual([]);
  });

  it('is unknown, never passing, when network ACLs may not be read', () => {
    const { status } = runCheckOn(aclsLetAnswersThrough, ({ aws }) => {
      aws.networkAcls = denied('ec2:DescribeNetworkAcls');
    });
    expect(status).toBe('unknown');
  });
});
