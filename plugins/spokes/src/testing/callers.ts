import {
  CallEdge,
  EntityCallers,
  entityCallersSchema,
  ExposureCallers,
} from '@fitsync/backstage-plugin-spokes-common';

const allowed = (because: string) => ({ outcome: 'allowed', because } as const);

/** A call that passes with mTLS unless told otherwise. */
export function callEdge(
  service: string,
  {
    workload,
    ...rest
  }: Partial<Omit<CallEdge, 'workload'>> & {
    workload?: Partial<CallEdge['workload']>;
  } = {},
): CallEdge {
  return {
    workload: {
      namespace: 'default',
      account: `bookinfo-${service}`,
      services: [service],
      pods: 3,
      sidecars: 3,
      ...workload,
    },
    evidence: 'declared',
    port: 9080,
    outcome: 'allowed',
    mtls: {
      outcome: 'mutual',
      mode: 'STRICT',
      because: 'both ends have a sidecar',
    },
    reach: allowed("the caller's proxy knows it"),
    authorization: allowed('no AuthorizationPolicy applies'),
    network: allowed('no NetworkPolicy applies'),
    verify: {
      mesh: allowed('both ends have a sidecar'),
      plaintext: {
        outcome: 'refused',
        because: 'PeerAuthentication default/default demands mTLS',
      },
    },
    ...rest,
  };
}

/** An answer about the productpage; parsed, so that a fixture cannot drift from the contract. */
export function buildCallers(
  calls: Partial<ExposureCallers> = {},
): EntityCallers {
  return entityCallersSchema.parse({
    entityRef: 'component:default/productpage',
    exposures: [
      {
        exposure: {
          spoke: 'fitsync-prod-spoke',
          namespace: 'default',
          service: 'productpage',
        },
        callers: [],
        moreCallers: 0,
        callees: [],
        missing: [],
        ...calls,
      },
    ],
  });
}
