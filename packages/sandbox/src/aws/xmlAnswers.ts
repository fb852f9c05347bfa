import { AwsError } from './AwsError';
import { AwsService, JsonAwsService } from './AwsRequest';
import { queryServices, route53Namespace } from './services';
import { toXml } from './toXml';

/** A result in the envelope of its service. */
export function resultXml(
  service: Exclude<AwsService, JsonAwsService>,
  action: string,
  result: object,
  requestId: string,
): string {
  if (service === 'route53') {
    return toXml(`${action}Response`, {
      '@_xmlns': route53Namespace,
      ...result,
    });
  }
  const { namespace, envelope } = queryServices[service];
  return toXml(`${action}Response`, {
    '@_xmlns': namespace,
    ...(envelope === 'ec2'
      ? { requestId, ...result }
      : {
          [`${action}Result`]: result,
          ResponseMetadata: { RequestId: requestId },
        }),
  });
}

/** A refusal in the format of its service. */
export function errorXml(
  service: Exclude<AwsService, JsonAwsService>,
  { code, message, status }: AwsError,
  requestId: string,
): string {
  if (service === 'ec2') {
    return toXml('Response', {
      Errors: { Error: { Code: code, Message: message } },
      RequestID: requestId,
    });
  }
  return toXml('ErrorResponse', {
    '@_xmlns':
      service === 'route53'
        ? route53Namespace
        : queryServices[service].namespace,
    Error: {
      Type: status < 500 ? 'Sender' : 'Receiver',
      Code: code,
      Message: message,
    },
    RequestId: requestId,
  });
}
