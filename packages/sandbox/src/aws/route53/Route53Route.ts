import { AwsWorld } from '../../world/AwsWorld';

export interface Route53Route {
  /** As IAM names it. */
  name: string;
  path: RegExp;
  /** `id` is what the path names. */
  answer(aws: AwsWorld, query: URLSearchParams, id: string): object;
}
