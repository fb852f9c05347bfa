import { addReferenceSpoke } from './addReferenceSpoke';
import { AwsWorld } from './AwsWorld';
import { reference } from './reference';
import { referenceHub } from './referenceHub';

/**
 * The AWS side of the reference scenario: the hub with both spokes, everything healthy. What is wrong with the stage
 * spoke from the start is injected by faults, so that a person can see and clear it.
 */
export function referenceScenario(): AwsWorld {
  const aws = referenceHub();
  for (const spoke of Object.values(reference.spokes)) {
    addReferenceSpoke(aws, spoke);
  }
  return aws;
}
