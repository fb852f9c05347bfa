import { QueryAction } from '../AwsCall';
import { assumeRole } from './assumeRole';
import { getCallerIdentity } from './getCallerIdentity';

export const stsActions: QueryAction[] = [assumeRole, getCallerIdentity];
