/** The nodes that the load balancer sends to; all of them where none is registered. */
export function receivingNodes<Node extends { ip: string }>(
  nodes: readonly Node[],
  destinations: readonly string[],
): readonly Node[] {
  const registered = nodes.filter(({ ip }) => destinations.includes(ip));
  return registered.length > 0 ? registered : nodes;
}
