import { labelSchema } from './names';

/** Of load balancers and of target groups. */
const awsNameLimit = 32;

/** Name of a spoke's NLB in the hub. @public */
export const loadBalancerName = (spoke: string) => `${spoke}-nlb`;

/** Name of a spoke's target group. @public */
export const targetGroupName = (spoke: string, port: 'http' | 'https') =>
  `${spoke}-${port}`;

const longest = (name: string) =>
  [
    loadBalancerName(name),
    targetGroupName(name, 'http'),
    targetGroupName(name, 'https'),
  ].sort((a, b) => b.length - a.length)[0];

/**
 * A name for a spoke: what AWS names after it fits into 32 characters and is no name that AWS keeps for itself.
 *
 * @public
 */
export const spokeNameSchema = labelSchema
  .refine(name => longest(name).length <= awsNameLimit, {
    message: `must have at most ${
      awsNameLimit - longest('').length
    } characters: AWS takes ${awsNameLimit} for a load balancer or target group, and '${longest(
      '…',
    )}' is named after it`,
  })
  .refine(
    name => !name.startsWith('internal-'),
    "must not begin with 'internal-', which AWS keeps for load balancers of its own",
  );

/** @public */
export const hubNameSchema = labelSchema.max(
  32,
  'must have at most 32 characters',
);
