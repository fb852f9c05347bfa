/** Whether a name is one that AWS gives a load balancer. */
export function isBalancerName(name: string): boolean {
  return /\.elb\.([a-z0-9-]+\.)?amazonaws\.com(\.cn)?$|\.[a-z0-9-]+\.elb\.amazonaws\.com$/i.test(
    name,
  );
}
