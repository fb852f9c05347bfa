import { awsActions } from './awsActions';

/** An identity-based policy, as IAM's JSON has it. @public */
export interface IamPolicy {
  /** Version of IAM's policy language, not of this policy. */
  Version: '2012-10-17';
  /** One, which allows reading; there is no Deny to outweigh. */
  Statement: {
    Sid: string;
    Effect: 'Allow';
    Action: string[];
    Resource: '*';
  }[];
}

/**
 * The rights that the collector needs, and no other. None of its actions can be narrowed to resources: AWS wants `*`.
 *
 * @public
 */
export function iamPolicy(): IamPolicy {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'FitSyncSpokesRead',
        Effect: 'Allow',
        Action: [...awsActions],
        Resource: '*',
      },
    ],
  };
}
