/** Where somebody on the internet connects to. */
export interface Destination {
  /** Of the load balancer: 80 or 443. */
  port: number;
  /** Its public address in one zone; without one, the name of the request leads to any of them. */
  address?: string;
}
