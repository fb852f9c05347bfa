import { TransitGatewayRouteTableState } from '../../world/AwsWorld';
import { AwsCall } from '../AwsCall';
import { AwsError } from '../AwsError';

/** The table that the call is about. */
export function requestedRouteTable({
  aws,
  parameters,
}: AwsCall): TransitGatewayRouteTableState {
  const id = parameters.get('TransitGatewayRouteTableId');
  if (!id) {
    throw new AwsError(
      'MissingParameter',
      'The request must contain the parameter TransitGatewayRouteTableId',
    );
  }
  const table = aws.transitGatewayRouteTables.find(one => one.id === id);
  if (!table) {
    throw new AwsError(
      'InvalidRouteTableID.NotFound',
      `Transit Gateway Route Table ${id} was deleted or does not exist.`,
    );
  }
  return table;
}
