import { AwsWorld } from '../AwsWorld';

/** The blocks that a destination stands for: itself, or the entries of the prefix list that it names. */
export function cidrsOf(aws: AwsWorld, destination: string): string[] {
  if (!destination.startsWith('pl-')) return [destination];
  return aws.prefixLists.find(({ id }) => id === destination)?.cidrs ?? [];
}
