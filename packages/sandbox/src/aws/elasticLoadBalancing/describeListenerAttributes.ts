import { QueryAction } from '../AwsCall';
import { requestedOne } from './requested';

export const describeListenerAttributes: QueryAction = {
  name: 'DescribeListenerAttributes',
  answer(call) {
    const { protocol, tcpIdleTimeoutSeconds } = requestedOne(
      call,
      'ListenerArn',
      call.aws.listeners,
      'ListenerNotFound',
    );
    return {
      Attributes: {
        // That of a listener that ends TLS cannot be set, and is not told.
        member:
          protocol === 'TCP'
            ? [
                {
                  Key: 'tcp.idle_timeout.seconds',
                  Value: String(tcpIdleTimeoutSeconds ?? 350),
                },
              ]
            : [],
      },
    };
  },
};
