import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';

/** Where the fixed addresses begin in each subnet. */
const firstMaster = 10;
const firstWorker = 20;

/** The addresses of a spoke that its block gives. @public */
export interface SpokeAddresses {
  /** The nodes' subnets, in the order of the zones. */
  subnets: string[];
  /** IPv4 addresses from .10 of each subnet on, dealt out over the zones in turn. */
  masters: string[];
  /** The same from .20 of each subnet on. */
  workers: string[];
}

/**
 * The addresses that the spoke's Terraform module gives its nodes: known before anything is applied, so that what is
 * rendered can name them. The same arithmetic as in the module's network.tf and nodes.tf; a test holds the two together.
 *
 * @throws InputError when the block is too small for the nodes.
 * @public
 */
export function spokeAddresses(spoke: {
  cidr: string;
  azs: readonly string[];
  masters: number;
  workers: number;
}): SpokeAddresses {
  const { azs, cidr, masters, workers } = spoke;
  const [network, prefix] = ipaddr.IPv4.parseCIDR(cidr);
  const subnetPrefix = prefix + Math.min(8, Math.max(3, 24 - prefix));
  const size = 2 ** (32 - subnetPrefix);

  const last = firstWorker + workers - 1;
  if (workers > 0 && last > size - 2) {
    throw new InputError(
      `workers ${workers} do not fit into ${cidr}: its subnets are /${subnetPrefix}, which hold ${
        size - 1 - firstWorker
      } of them. Choose a larger cidr`,
    );
  }
  const base = toNumber(network);
  const start = (zone: number) => base + size * (zone + 1);
  const address = (first: number) => (_: unknown, n: number) =>
    toText(start(n % azs.length) + first + n);

  return {
    subnets: azs.map((_, zone) => `${toText(start(zone))}/${subnetPrefix}`),
    masters: Array.from({ length: masters }, address(firstMaster)),
    workers: Array.from({ length: workers }, address(firstWorker)),
  };
}

function toNumber(address: ipaddr.IPv4): number {
  return address.octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

function toText(number: number): string {
  return [24, 16, 8, 0]
    .map(shift => Math.floor(number / 2 ** shift) % 256)
    .join('.');
}
