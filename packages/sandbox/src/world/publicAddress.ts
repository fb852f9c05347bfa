/** Blocks of the documentation: no address of the sandbox is anybody's. */
const blocks = { a: '192.0.2', b: '198.51.100' };

/** The public address of a load balancer in a zone; its private one tells it apart from the others'. */
export function publicAddress(zone: 'a' | 'b', privateIp: string): string {
  return `${blocks[zone]}.${privateIp.split('.')[3]}`;
}
