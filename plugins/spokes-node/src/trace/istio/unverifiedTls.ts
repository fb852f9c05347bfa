interface Tls {
  mode?: string;
  caCertificates?: string;
  credentialName?: string;
}

interface TrafficPolicy {
  tls?: Tls;
  portLevelSettings?: readonly { tls?: Tls }[];
}

interface Rule {
  spec: {
    workloadSelector?: unknown;
    trafficPolicy?: TrafficPolicy;
    subsets: readonly { trafficPolicy?: TrafficPolicy }[];
  };
}

/** TLS settings with which a client takes any certificate. */
export interface UnverifiedTls {
  mode: string;
  /** Where they stand. */
  at: (string | number)[];
}

/** A credential counts only together with a workloadSelector: sidecars read no secrets otherwise. */
export function unverifiedTls({ spec }: Rule): UnverifiedTls[] {
  const policies = [
    { policy: spec.trafficPolicy, at: ['spec', 'trafficPolicy'] },
    ...spec.subsets.map(({ trafficPolicy }, index) => ({
      policy: trafficPolicy,
      at: ['spec', 'subsets', index, 'trafficPolicy'],
    })),
  ];
  return policies
    .flatMap(({ policy, at }) => [
      { tls: policy?.tls, at: [...at, 'tls'] },
      ...(policy?.portLevelSettings ?? []).map(({ tls }, index) => ({
        tls,
        at: [...at, 'portLevelSettings', index, 'tls'],
      })),
    ])
    .flatMap(({ tls, at }) => {
      if (tls?.mode !== 'SIMPLE' && tls?.mode !== 'MUTUAL') return [];
      const verified =
        tls.caCertificates || (tls.credentialName && spec.workloadSelector);
      return verified ? [] : [{ mode: tls.mode, at }];
    });
}
