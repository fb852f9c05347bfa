import { AwsCall } from '../AwsCall';
import { AwsError } from '../AwsError';

/** Those that a list parameter names, or all when it names none. */
export function requested<T extends { arn: string }>(
  { parameters }: AwsCall,
  parameter: string,
  all: T[],
  notFound: string,
): T[] {
  const arns = parameters.list(parameter);
  return arns.length === 0
    ? all
    : arns.map(arn => oneByArn(all, arn, notFound));
}

/** The one that a parameter must name. */
export function requestedOne<T extends { arn: string }>(
  { parameters }: AwsCall,
  parameter: string,
  all: T[],
  notFound: string,
): T {
  const arn = parameters.get(parameter);
  if (!arn) {
    throw new AwsError('ValidationError', `'${parameter}' must be specified`);
  }
  return oneByArn(all, arn, notFound);
}

function oneByArn<T extends { arn: string }>(
  all: T[],
  arn: string,
  notFound: string,
): T {
  const found = all.find(one => one.arn === arn);
  if (!found) throw new AwsError(notFound, `One or more of ${arn} not found`);
  return found;
}
