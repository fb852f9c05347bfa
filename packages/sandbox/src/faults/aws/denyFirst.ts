import { NetworkAclEntryState, NetworkAclState } from '../../world/AwsWorld';
import { Undo } from '../defineFault';
import { overrideField } from './overrideField';

/** Puts an entry that denies TCP before all others of a network ACL. */
export function denyFirst(
  acl: NetworkAclState,
  entry: Pick<NetworkAclEntryState, 'egress' | 'cidr' | 'ports'>,
): Undo {
  return overrideField(acl, 'entries', entries => [
    { number: 50, action: 'deny' as const, protocol: '6', ...entry },
    ...entries,
  ]);
}
