import { chunk } from 'lodash';
import { AwsCollectorOptions } from './AwsCollector';
import { AwsReadContext, Filter } from './AwsReadContext';

const valuesPerFilter = 200;

/** The list calls that the configured VPCs and Transit Gateways need. */
export function scopesOf({
  vpcIds,
  transitGatewayIds,
}: AwsCollectorOptions): AwsReadContext['scopes'] {
  return {
    vpc: filters('vpc-id', vpcIds),
    transitGateway: filters('transit-gateway-id', transitGatewayIds),
  };
}

function filters(Name: string, values: string[] | undefined): Filter[][] {
  if (!values || values.length === 0) return [[]];
  return chunk(values, valuesPerFilter).map(Values => [{ Name, Values }]);
}
