import { QueryAction } from '../AwsCall';
import { describeListenerAttributes } from './describeListenerAttributes';
import { describeListeners } from './describeListeners';
import { describeLoadBalancerAttributes } from './describeLoadBalancerAttributes';
import { describeLoadBalancers } from './describeLoadBalancers';
import { describeTags } from './describeTags';
import { describeTargetGroupAttributes } from './describeTargetGroupAttributes';
import { describeTargetGroups } from './describeTargetGroups';
import { describeTargetHealth } from './describeTargetHealth';

export const elasticLoadBalancingActions: QueryAction[] = [
  describeListenerAttributes,
  describeListeners,
  describeLoadBalancerAttributes,
  describeLoadBalancers,
  describeTags,
  describeTargetGroupAttributes,
  describeTargetGroups,
  describeTargetHealth,
];
