import { QueryAction } from '../AwsCall';
import { AwsError } from '../AwsError';

export const describeTags: QueryAction = {
  name: 'DescribeTags',
  answer({ aws, parameters }) {
    const arns = parameters.list('ResourceArns');
    if (arns.length === 0 || arns.length > 20) {
      throw new AwsError(
        'ValidationError',
        'Between 1 and 20 resource ARNs must be specified',
      );
    }
    const tagged = [...aws.loadBalancers, ...aws.targetGroups];
    return {
      TagDescriptions: {
        member: arns.map(arn => {
          const resource = tagged.find(one => one.arn === arn);
          if (!resource) {
            throw new AwsError(
              arn.includes(':targetgroup/')
                ? 'TargetGroupNotFound'
                : 'LoadBalancerNotFound',
              `${arn} not found`,
            );
          }
          return {
            ResourceArn: arn,
            Tags: {
              member: Object.entries(resource.tags).map(([Key, Value]) => ({
                Key,
                Value,
              })),
            },
          };
        }),
      },
    };
  },
};
