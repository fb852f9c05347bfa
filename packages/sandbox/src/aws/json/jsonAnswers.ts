import { AwsError } from '../AwsError';
import { AwsService, JsonAwsService } from '../AwsRequest';

export function isJsonService(service: AwsService): service is JsonAwsService {
  return service === 'acm' || service === 'cloudwatch';
}

/** A refusal as these services write it. */
export function errorJson({ code, message }: AwsError): string {
  return JSON.stringify({ __type: code, message });
}
