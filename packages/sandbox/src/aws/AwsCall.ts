import { AwsWorld } from '../world/AwsWorld';
import { World } from '../world/World';
import { QueryParameters } from './QueryParameters';

/** What an action works with. */
export interface AwsCall {
  world: World;
  /** Of the region that the request was signed for. */
  aws: AwsWorld;
  parameters: QueryParameters;
  caller: Caller;
}

export interface Caller {
  account: string;
  arn: string;
  region: string;
}

/** One action of a query-protocol service; the answer is the content of its result element. */
export interface QueryAction {
  name: string;
  answer(call: AwsCall): object;
}
