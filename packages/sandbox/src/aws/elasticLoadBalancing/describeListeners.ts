import { ListenerState } from '../../world/AwsWorld';
import { AwsCall, QueryAction } from '../AwsCall';
import { AwsError } from '../AwsError';
import { listOf } from './listOf';
import { requested, requestedOne } from './requested';

export const describeListeners: QueryAction = {
  name: 'DescribeListeners',
  answer(call) {
    const { items, NextMarker } = listOf(call, wanted(call));
    return { Listeners: { member: items.map(listener) }, NextMarker };
  },
};

function wanted(call: AwsCall): ListenerState[] {
  const { aws, parameters } = call;
  if (parameters.list('ListenerArns').length > 0) {
    return requested(call, 'ListenerArns', aws.listeners, 'ListenerNotFound');
  }
  if (!parameters.get('LoadBalancerArn')) {
    throw new AwsError(
      'ValidationError',
      'You must specify either listener ARNs or a load balancer ARN',
    );
  }
  const { arn } = requestedOne(
    call,
    'LoadBalancerArn',
    aws.loadBalancers,
    'LoadBalancerNotFound',
  );
  return aws.listeners.filter(({ loadBalancerArn }) => loadBalancerArn === arn);
}

function listener(one: ListenerState) {
  const [only] = one.targetGroupArns;
  return {
    ListenerArn: one.arn,
    LoadBalancerArn: one.loadBalancerArn,
    Port: one.port,
    Protocol: one.protocol,
    Certificates: {
      member: one.certificateArns.map(CertificateArn => ({ CertificateArn })),
    },
    DefaultActions: {
      member:
        only === undefined
          ? []
          : {
              Type: 'forward',
              Order: 1,
              // Given only when there is exactly one.
              TargetGroupArn:
                one.targetGroupArns.length === 1 ? only : undefined,
              ForwardConfig: {
                TargetGroups: {
                  member: one.targetGroupArns.map(TargetGroupArn => ({
                    TargetGroupArn,
                    Weight: 1,
                  })),
                },
              },
            },
    },
    AlpnPolicy: { member: one.alpnPolicy },
  };
}
