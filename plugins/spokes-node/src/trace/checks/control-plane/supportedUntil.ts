/**
 * Until when minor versions are supported. A version that is not listed, those older than the first aside, is not judged.
 *
 * Looked up on 2026-11-24:
 * - Kubernetes: "End of Life" of kubernetes.io/releases/<minor>.
 * - Istio: "End of Life" of istio.io/latest/docs/releases/supported-releases, as endoflife.date kept it on 2026-02-16. Those
 *   of 1.28 and 1.29 were announced as expected then; by the policy of that page they end six weeks after the minor release
 *   after next. That came on 2026-05-18 for 1.28 (1.30.0, istio.io/latest/news/releases/1.30.x) and by 2026-09-09 for 1.29
 *   (1.31), so that both have ended. 1.30 and later are not listed: until 1.32 their end is not known.
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
    '1.36': '2027-06-28',
  },
  Istio: {
    '1.23': '2025-04-16',
    '1.24': '2025-06-24',
    '1.25': '2025-09-30',
    '1.26': '2025-12-22',
    '1.27': '2026-03-30',
    '1.28': '2026-05-31',
    '1.29': '2026-08-31',
  },
};
