import { DestinationRuleManifest } from '../schemas/networking';

type Policy = DestinationRuleManifest['spec']['trafficPolicy'];

/** A TLS mode that a DestinationRule sets, and for what. */
export interface WrittenTlsMode {
  mode: string;
  /** Port of the Service; absent where it holds for all. */
  port?: number;
  /** Labels of the subset; absent where it holds for all pods. */
  labels?: Readonly<Record<string, string>>;
  at: (string | number)[];
}

/** The TLS modes that a rule sets, those of subsets and ports too. */
export function tlsModesOf({
  spec,
}: DestinationRuleManifest): WrittenTlsMode[] {
  return [
    ...modesOf(spec.trafficPolicy, ['spec', 'trafficPolicy']),
    ...spec.subsets.flatMap(({ labels, trafficPolicy }, index) =>
      modesOf(trafficPolicy, ['spec', 'subsets', index, 'trafficPolicy']).map(
        one => ({ ...one, labels }),
      ),
    ),
  ];
}

function modesOf(policy: Policy, at: (string | number)[]): WrittenTlsMode[] {
  return [
    ...(policy?.tls?.mode
      ? [{ mode: policy.tls.mode, at: [...at, 'tls'] }]
      : []),
    ...(policy?.portLevelSettings ?? []).flatMap(({ port, tls }, index) =>
      tls?.mode
        ? [
            {
              mode: tls.mode,
              port: port?.number,
              at: [...at, 'portLevelSettings', index, 'tls'],
            },
          ]
        : [],
    ),
  ];
}
