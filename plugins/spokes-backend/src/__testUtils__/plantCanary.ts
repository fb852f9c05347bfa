/** What no database, answer or log may ever hold. */
export const canary = 'CANARY-7f3a';

/** Maps of free keys: selectors are matched against labels, and the collector has reduced the tags. */
const keptMaps = new Set(['selector', 'labels', 'matchLabels', 'tags']);

/** Puts a canary into every object below a value, the way secrets stand in Kubernetes objects. */
export function plantCanary(value: unknown, key = ''): void {
  if (Array.isArray(value)) {
    value.forEach(item => plantCanary(item, key));
  } else if (value && typeof value === 'object' && !keptMaps.has(key)) {
    Object.entries(value).forEach(([name, inner]) => plantCanary(inner, name));
    Object.assign(
      value,
      key === 'annotations'
        ? { 'kubectl.kubernetes.io/last-applied-configuration': canary }
        : {
            env: [{ name: 'PASSWORD', value: canary }],
            args: [canary],
            data: { key: canary },
            managedFields: [{ manager: canary }],
          },
    );
  }
}
