import { matchesSelector } from '../../trace/kubernetes/matchesSelector';
import { ManifestSet } from '../ManifestSet';
import { WebhookManifest } from '../schemas/cluster';

type Webhook = WebhookManifest['webhooks'][number];
type Labels = Record<string, string>;

/** A webhook that injects sidecars, and where it is written. */
export interface InjectionWebhook {
  configuration: WebhookManifest;
  index: number;
  webhook: Webhook;
}

/** Those of Istio, of whatever revision: their names all end alike. */
export function injectionWebhooks(set: ManifestSet): InjectionWebhook[] {
  return set.mutatingWebhooks.flatMap(configuration =>
    configuration.webhooks.flatMap((webhook, index) =>
      webhook.name.endsWith('sidecar-injector.istio.io')
        ? [{ configuration, index, webhook }]
        : [],
    ),
  );
}

const revision = 'istio.io/rev';
const injection: Labels[] = [
  {},
  { 'istio-injection': 'enabled' },
  { 'istio-injection': 'disabled' },
];
const wish: Labels[] = [
  {},
  { 'sidecar.istio.io/inject': 'true' },
  { 'sidecar.istio.io/inject': 'false' },
];

/**
 * For each webhook those of other configurations that would inject the same pods, whatever labels people give namespaces and
 * pods. Within one configuration Istio itself keeps them apart.
 */
export function injectionOverlaps(
  all: readonly InjectionWebhook[],
): Map<InjectionWebhook, InjectionWebhook[]> {
  const overlaps = new Map<InjectionWebhook, InjectionWebhook[]>();
  const revisions = [undefined, ...new Set(all.flatMap(revisionsOf))];
  const withRevision = (labels: Labels[]) =>
    revisions.flatMap(one =>
      labels.map(own =>
        one === undefined ? own : { ...own, [revision]: one },
      ),
    );
  for (const namespace of withRevision(injection)) {
    for (const pod of withRevision(wish)) {
      const matching = all.filter(({ webhook }) =>
        takes(webhook, namespace, pod),
      );
      if (matching.length < 2) continue;
      for (const one of matching) {
        const others = matching.filter(
          other => other.configuration !== one.configuration,
        );
        if (others.length === 0) continue;
        const known = overlaps.get(one) ?? [];
        overlaps.set(one, [...new Set([...known, ...others])]);
      }
    }
  }
  return overlaps;
}

function takes(
  { namespaceSelector, objectSelector }: Webhook,
  namespace: Labels,
  pod: Labels,
): boolean {
  return (
    (!namespaceSelector || matchesSelector(namespaceSelector, namespace)) &&
    (!objectSelector || matchesSelector(objectSelector, pod))
  );
}

function revisionsOf({ configuration, webhook }: InjectionWebhook): string[] {
  return [
    configuration.metadata.labels,
    webhook.namespaceSelector?.matchLabels ?? {},
    webhook.objectSelector?.matchLabels ?? {},
  ]
    .flatMap(labels => labels[revision] ?? [])
    .concat(
      [webhook.namespaceSelector, webhook.objectSelector].flatMap(selector =>
        (selector?.matchExpressions ?? []).flatMap(({ key, values }) =>
          key === revision ? values : [],
        ),
      ),
    );
}
