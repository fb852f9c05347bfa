import { QueryAction } from '../AwsCall';
import { requestedOne } from './requested';

export const describeTargetGroupAttributes: QueryAction = {
  name: 'DescribeTargetGroupAttributes',
  answer(call) {
    const group = requestedOne(
      call,
      'TargetGroupArn',
      call.aws.targetGroups,
      'TargetGroupNotFound',
    );
    const attributes = {
      'preserve_client_ip.enabled': group.preserveClientIp,
      'proxy_protocol_v2.enabled': group.proxyProtocolV2,
      'deregistration_delay.timeout_seconds': 300,
      'deregistration_delay.connection_termination.enabled': false,
      'stickiness.enabled': false,
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
