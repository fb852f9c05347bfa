import { denied } from '../../../testing/observed';
import { runCheckOn } from '../../../testing/runCheckOn';
import { aclsOfAttachmentsAreOpen } from './aclsOfAttachmentsAreOpen';

describe(aclsOfAttachmentsAreOpen.id, () => {
  it('passes while everything is allowed', () => {
    expect(runCheckOn(aclsOfAttachmentsAreOpen).status).toBe('pass');
  });

  it('reports ATTACH_SUBNET_NACL in both directions', () => {
    const { findings } = runCheckOn(
      aclsOfAttachmentsAreOpen,
      ({ attachmentAcl }) => {
        attachmentAcl.entries = [];
      },
    );
    expect(findings.map(({ code }) => code)).toEqual([
      'ATTACH_SUBNET_NACL',
      'ATTACH_SUBNET_NACL',
    ]);
    expect(findings[0].message).toContain('TCP 30080 from 10.0.1.117');
    expect(findings[1].message).toContain('TCP 1024-65535 to 10.0.1.117');
  });

  it('does not look at what leaves towards the Transit Gateway', () => {
    const { codes } = runCheckOn(
      aclsOfAttachmentsAreOpen,
      ({ attachmentAcl }) => {
        attachmentAcl.entries.push({
          number: 10,
          egress: true,
          action: 'deny',
          protocol: '6',
          cidr: '10.1.0.0/16',
        });
      },
    );
    expect(codes).toEqual([]);
  });

  it('is skipped without a Transit Gateway between the two', () => {
    const { status } = runCheckOn(aclsOfAttachmentsAreOpen, scene => {
      scene.spokeAttachment.vpcId = 'vpc-00000000000000000';
    });
    expect(status).toBe('skipped');
  });

  it('is unknown, never passing, when network ACLs may not be read', () => {
    const { status } = runCheckOn(aclsOfAttachmentsAreOpen, ({ aws }) => {
      aws.networkAcls = denied('ec2:DescribeNetworkAcls');
    });
    expect(status).toBe('unknown');
  });
});
