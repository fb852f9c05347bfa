import { AwsWorld } from '../world/AwsWorld';
import { Refusal } from '../world/Refusal';

/** The refusal that a call of an action meets; one with a number of times is used up by it. */
export function takeRefusal(
  aws: AwsWorld,
  action: string,
): Refusal | undefined {
  const [service] = action.split(':');
  const refusal = aws.refusals.find(
    one =>
      [action, `${service}:*`, '*'].includes(one.action) && one.times !== 0,
  );
  if (refusal?.times) refusal.times -= 1;
  return refusal;
}
