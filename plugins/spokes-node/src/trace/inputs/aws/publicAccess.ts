import { BlockPublicAccess } from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { perSpoke } from '../scope';
import { laterRead } from './laterRead';

/** VPC Block Public Access where the load balancer stands. @public */
export interface PublicAccess extends BlockPublicAccess {
  /** VPCs and subnets that the internet reaches all the same. */
  letIn: string[];
}

/** While it is off, nobody has to know what it leaves out. */
export const publicAccess = perSpoke<PublicAccess>(
  ({ facts: { hub, takenAt } }) =>
    combine(
      {
        options: laterRead(
          hub.blockPublicAccess,
          'ec2:DescribeVpcBlockPublicAccessOptions',
          takenAt,
        ),
      },
      ({ options }) =>
        options.mode === 'off'
          ? { value: { mode: options.mode, letIn: [] } }
          : combine(
              {
                exclusions: laterRead(
                  hub.blockPublicAccessExclusions,
                  'ec2:DescribeVpcBlockPublicAccessExclusions',
                  takenAt,
                ),
              },
              ({ exclusions }) => ({
                value: {
                  mode: options.mode,
                  letIn: exclusions
                    .filter(({ mode }) => mode === 'allow-bidirectional')
                    .map(({ resourceId }) => resourceId),
                },
              }),
            ),
    ),
);
