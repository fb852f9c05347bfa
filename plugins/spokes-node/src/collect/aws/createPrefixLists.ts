import {
  EC2Client,
  paginateGetManagedPrefixListEntries,
} from '@aws-sdk/client-ec2';
import ipaddr from 'ipaddr.js';
import { allPages } from './allPages';
import { NestedCallError } from './NestedCallError';

/** IPv4 blocks of a prefix list. */
export type PrefixLists = (prefixListId: string) => Promise<string[]>;

/** Reads each list once: routes and rules of many tables point at the same few. */
export function createPrefixLists(
  client: EC2Client,
  abortSignal?: AbortSignal,
): PrefixLists {
  const lists = new Map<string, Promise<string[]>>();

  async function read(PrefixListId: string): Promise<string[]> {
    try {
      const entries = await allPages(
        paginateGetManagedPrefixListEntries(
          { client, pageSize: 100 },
          { PrefixListId },
          { abortSignal },
        ),
        page => page.Entries,
      );
      return entries
        .flatMap(({ Cidr }) => Cidr ?? [])
        .filter(cidr => ipaddr.IPv4.isValidCIDR(cidr));
    } catch (error) {
      throw new NestedCallError('ec2:GetManagedPrefixListEntries', error);
    }
  }

  return prefixListId => {
    const known = lists.get(prefixListId) ?? read(prefixListId);
    lists.set(prefixListId, known);
    return known;
  };
}
