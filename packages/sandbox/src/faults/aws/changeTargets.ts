import { TargetGroupState, TargetState } from '../../world/AwsWorld';
import { Undo } from '../defineFault';
import { overrideField } from './overrideField';

/** Registers the targets of a group in another way. */
export function changeTargets(
  group: TargetGroupState,
  change: (target: TargetState, position: number) => TargetState,
): Undo {
  return overrideField(group, 'targets', targets => targets.map(change));
}
