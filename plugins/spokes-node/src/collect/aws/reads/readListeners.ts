import {
  Listener as AwsListener,
  paginateDescribeListeners,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  Listener,
  listenerSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';
import { allPages } from '../allPages';
import { AwsReadContext } from '../AwsReadContext';

export async function readListeners(
  { elasticLoadBalancing, signal: abortSignal }: AwsReadContext,
  LoadBalancerArn: string,
): Promise<Listener[]> {
  const listeners = await allPages(
    paginateDescribeListeners(
      { client: elasticLoadBalancing, pageSize: 400 },
      { LoadBalancerArn },
      { abortSignal },
    ),
    page => page.Listeners,
  );
  return listenerSchema.array().parse(
    listeners.map(listener => ({
      arn: listener.ListenerArn,
      loadBalancerArn: listener.LoadBalancerArn,
      port: listener.Port,
      protocol: listener.Protocol,
      targetGroupArns: targetGroupsOf(listener),
      certificateArns: (listener.Certificates ?? []).flatMap(
        ({ CertificateArn }) => CertificateArn ?? [],
      ),
      alpnPolicy: listener.AlpnPolicy ?? [],
    })),
  );
}

/** One group stands in the action itself, several in its forward configuration, and AWS may give both. */
function targetGroupsOf({ DefaultActions }: AwsListener): string[] {
  return uniq(
    (DefaultActions ?? []).flatMap(action => [
      ...(action.TargetGroupArn ? [action.TargetGroupArn] : []),
      ...(action.ForwardConfig?.TargetGroups ?? []).flatMap(
        ({ TargetGroupArn }) => TargetGroupArn ?? [],
      ),
    ]),
  );
}
