import { QueryAction } from './AwsCall';
import { AwsError } from './AwsError';
import { AwsService, JsonAwsService } from './AwsRequest';
import { ec2Actions } from './ec2/ec2Actions';
import { elasticLoadBalancingActions } from './elasticLoadBalancing/elasticLoadBalancingActions';
import { stsActions } from './sts/stsActions';

interface QueryService {
  namespace: string;
  actions: QueryAction[];
  /** EC2 puts the result's fields beside the request id, the others in an element of their own. */
  envelope: 'ec2' | 'query';
}

export const queryServices: Record<
  Exclude<AwsService, 'route53' | JsonAwsService>,
  QueryService
> = {
  ec2: {
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
    actions: ec2Actions,
    envelope: 'ec2',
  },
  elasticloadbalancing: {
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    actions: elasticLoadBalancingActions,
    envelope: 'query',
  },
  sts: {
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    actions: stsActions,
    envelope: 'query',
  },
};

export const route53Namespace = 'https://route53.amazonaws.com/doc/2013-04-01/';

/** How each service says no; the codes and statuses differ. */
export const refusalsOf = {
  ec2: {
    notAuthenticated: () =>
      new AwsError(
        'AuthFailure',
        'AWS was not able to validate the provided access credentials',
        401,
      ),
    denied: (arn: string, action: string) =>
      new AwsError(
        'UnauthorizedOperation',
        `You are not authorized to perform this operation. User: ${arn} is not authorized to perform: ${action}`,
        403,
      ),
    throttled: () =>
      new AwsError('RequestLimitExceeded', 'Request limit exceeded.', 503),
  },
  elasticloadbalancing: queryRefusals('ThrottlingException'),
  sts: queryRefusals('Throttling'),
  route53: queryRefusals('Throttling'),
  acm: queryRefusals('ThrottlingException', 'AccessDeniedException'),
  cloudwatch: queryRefusals('Throttling'),
} satisfies Record<AwsService, unknown>;

function queryRefusals(throttling: string, denied = 'AccessDenied') {
  return {
    notAuthenticated: () =>
      new AwsError(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
        403,
      ),
    denied: (arn: string, action: string) =>
      new AwsError(
        denied,
        `User: ${arn} is not authorized to perform: ${action}`,
        403,
      ),
    throttled: () => new AwsError(throttling, 'Rate exceeded', 400),
  };
}
