type Labels = Readonly<Record<string, string>>;

/** Whether a new pod gets a sidecar, and what decides it. */
export type Injection =
  /** A label or annotation asks for it. */
  | 'enabled'
  /** A label or annotation refuses it. */
  | 'disabled'
  /** Nothing asks for it. */
  | 'not-asked';

/**
 * What the injection webhook would do with a new pod. A pod's own word counts more than its namespace's, save that a
 * namespace that refuses is never looked at; of a namespace's two labels `istio-injection` wins over `istio.io/rev`.
 */
export function injectionOf(
  namespaceLabels: Labels,
  pod: { labels: Labels; annotations?: Labels } = { labels: {} },
): Injection {
  const byNamespace = namespaceLabels['istio-injection'];
  if (byNamespace === 'disabled') return 'disabled';

  const own =
    pod.labels['sidecar.istio.io/inject'] ??
    pod.annotations?.['sidecar.istio.io/inject'];
  if (own === 'false') return 'disabled';
  if (byNamespace === 'enabled') return 'enabled';
  if (namespaceLabels['istio.io/rev'] || pod.labels['istio.io/rev']) {
    return 'enabled';
  }
  // Only the label is seen by the webhook's selector where the namespace says nothing.
  return pod.labels['sidecar.istio.io/inject'] === 'true'
    ? 'enabled'
    : 'not-asked';
}
