import { transitGatewayRoutes } from '../../world/transitGatewayRoutes';
import { QueryAction } from '../AwsCall';
import { AwsError } from '../AwsError';
import { defineDescribe } from './defineDescribe';
import { requestedRouteTable } from './requestedRouteTable';

const search = defineDescribe({
  action: 'SearchTransitGatewayRoutes',
  set: 'routeSet',
  list: call => transitGatewayRoutes(call.aws, requestedRouteTable(call)),
  idOf: route => route.destination,
  filters: {
    state: route => [route.state],
    type: route => [route.type],
    'attachment.transit-gateway-attachment-id': route => [route.attachmentId],
    'route-search.exact-match': route => [route.destination],
  },
  toXml: (route, { aws }) => ({
    destinationCidrBlock: route.destination,
    transitGatewayAttachments: route.attachmentId && {
      item: {
        resourceId: aws.transitGatewayAttachments.find(
          ({ id }) => id === route.attachmentId,
        )?.vpcId,
        resourceType: 'vpc',
        transitGatewayAttachmentId: route.attachmentId,
      },
    },
    type: route.type,
    state: route.state,
  }),
});

/** The one list of EC2 that must be filtered. */
export const searchTransitGatewayRoutes: QueryAction = {
  name: search.name,
  answer(call) {
    if (call.parameters.filters().length === 0) {
      throw new AwsError(
        'MissingParameter',
        'The request must contain the parameter Filters',
      );
    }
    const answer = search.answer(call);
    return {
      ...answer,
      additionalRoutesAvailable: 'nextToken' in answer && !!answer.nextToken,
    };
  },
};
