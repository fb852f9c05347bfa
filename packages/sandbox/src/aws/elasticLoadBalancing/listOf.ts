import { AwsCall } from '../AwsCall';
import { AwsError } from '../AwsError';
import { pageOf } from '../pageOf';

/** A page of items as ELBv2 gives it: PageSize and Marker, up to 400. */
export function listOf<T>(
  { parameters, aws }: AwsCall,
  items: T[],
): { items: T[]; NextMarker?: string } {
  const asked = Number(parameters.get('PageSize') ?? 400);
  if (!Number.isInteger(asked) || asked < 1 || asked > 400) {
    throw new AwsError('ValidationError', 'PageSize must be between 1 and 400');
  }
  const page = pageOf(
    items,
    Math.min(asked, aws.pageSize ?? asked),
    parameters.get('Marker'),
    'ValidationError',
  );
  return { items: page.items, NextMarker: page.nextToken };
}
