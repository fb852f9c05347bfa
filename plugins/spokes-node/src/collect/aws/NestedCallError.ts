import { AwsAction } from './awsActions';

/** A call that another read needs did not succeed: it is the one to blame. */
export class NestedCallError extends Error {
  constructor(readonly action: AwsAction, override readonly cause: unknown) {
    super(`${action} did not succeed`);
    this.name = 'NestedCallError';
  }
}
