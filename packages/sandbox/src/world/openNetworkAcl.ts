import { NetworkAclState } from './AwsWorld';

/** A network ACL as AWS makes it for a VPC: everything may pass, in both directions. */
export function openNetworkAcl(
  options: Omit<NetworkAclState, 'entries'>,
): NetworkAclState {
  return {
    ...options,
    entries: [false, true].map(egress => ({
      number: 100,
      egress,
      action: 'allow',
      protocol: '-1',
      cidr: '0.0.0.0/0',
    })),
  };
}
