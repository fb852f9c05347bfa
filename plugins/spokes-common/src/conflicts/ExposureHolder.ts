/**
 * Who answers for a host and a path: an exposure of the fleet repository, or a route that is live on a spoke.
 *
 * @public
 */
export interface ExposureHolder {
  /** Name of the spoke. */
  spoke: string;
  /** Namespace of the Service. */
  namespace: string;
  /** Name of the Service. */
  service: string;
  /** `*`: every name of the spoke's load balancer that nobody has for their own. Live ones may be `*.example.com` too. */
  host: string;
  /** A prefix on the boundary of segments: `/shop` holds `/shop/cart` as well, but not `/shopping`. */
  path: string;
  /** Holds the path alone and nothing below it; live ones may. */
  exact?: boolean;
  /** Served over HTTPS: port 80 redirects. */
  tls: boolean;
  /** Where it was found: described in the fleet repository, or live. */
  where: 'repository' | 'live';
}
