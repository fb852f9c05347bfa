import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

export const targetGroupOfInstances = defineFault({
  id: 'tg-type-not-ip',
  code: 'TG_TYPE_NOT_IP',
  title:
    'The target group was made anew for instances, which another VPC cannot register',
  inject({ aws }, spoke) {
    const { httpTargetGroup: group } = spokeNetwork(aws, spoke);
    return undoAll(
      overrideField(group, 'targetType', () => 'instance' as const),
      overrideField(group, 'targets', () => []),
    );
  },
});
