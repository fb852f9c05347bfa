import { AwsCall } from '../AwsCall';
import { AwsError } from '../AwsError';
import { defineDescribe } from './defineDescribe';

export const getManagedPrefixListEntries = defineDescribe({
  action: 'GetManagedPrefixListEntries',
  set: 'entrySet',
  largestPage: 100,
  list: call => requestedList(call).cidrs.map(cidr => ({ cidr })),
  idOf: entry => entry.cidr,
  filters: {},
  toXml: entry => ({ cidr: entry.cidr }),
});

function requestedList({ aws, parameters }: AwsCall) {
  const id = parameters.get('PrefixListId');
  const list = aws.prefixLists.find(one => one.id === id);
  if (!list) {
    throw new AwsError(
      'InvalidPrefixListID.NotFound',
      `The prefix list ID '${id}' does not exist`,
    );
  }
  return list;
}
