/**
 * Until when minor versions are supported, by kubernetes.io/releases and istio.io's supported releases as of
 * 2026-11-24. A version that is not listed, older ones aside, is not judged.
 */
export const supportedUntil: Readonly<
  Record<'Kubernetes' | 'Istio', Readonly<Record<string, string>>>
> = {
  Kubernetes: {
    '1.28': '2024-10-28',
    '1.29': '2025-02-28',
    '1.30': '2025-06-28',
    '1.31': '2025-11-11',
    '1.32': '2026-02-28',
    '1.33': '2026-06-28',
    '1.34': '2026-10-27',
    '1.35': '2027-02-28',
  },
  Istio: {
    '1.23': '2025-04-16',
    '1.24': '2025-06-19',
  },
};
