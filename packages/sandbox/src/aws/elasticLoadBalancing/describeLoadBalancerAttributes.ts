import { QueryAction } from '../AwsCall';
import { requestedOne } from './requested';

export const describeLoadBalancerAttributes: QueryAction = {
  name: 'DescribeLoadBalancerAttributes',
  answer(call) {
    const { crossZone } = requestedOne(
      call,
      'LoadBalancerArn',
      call.aws.loadBalancers,
      'LoadBalancerNotFound',
    );
    const attributes = {
      'load_balancing.cross_zone.enabled': crossZone,
      'deletion_protection.enabled': true,
      'dns_record.client_routing_policy': 'any_availability_zone',
    };
    return {
      Attributes: {
        member: Object.entries(attributes).map(([Key, Value]) => ({
          Key,
          Value: String(Value),
        })),
      },
    };
  },
};
