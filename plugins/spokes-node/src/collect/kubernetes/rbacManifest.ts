import { groupBy, partition, sortBy, uniq } from 'lodash';
import { stringify } from 'yaml';
import { collectedKinds } from './collectedKinds';

const name = 'fitsync-reader';

/**
 * What a spoke's cluster must allow: a service account that may list and watch what is read, and nothing else. Made
 * from the table that the collector reads by.
 *
 * @public
 */
export function rbacManifest({
  namespace = 'fitsync',
}: { namespace?: string } = {}): string {
  const [named, whole] = partition(
    Object.values(collectedKinds),
    kind => kind.name !== undefined,
  );
  const byGroup = groupBy(whole, kind => kind.group);
  const rules = [
    ...sortBy(Object.entries(byGroup), ([group]) => group).map(
      ([group, kinds]) => ({
        apiGroups: [group],
        resources: uniq(kinds.map(({ plural }) => plural)).sort(),
        verbs: ['list', 'watch'],
      }),
    ),
    // A list or watch that names the one object it is after is allowed by that name.
    ...sortBy(
      Object.values(groupBy(named, kind => `${kind.group}/${kind.plural}`)),
      ([{ group, plural }]) => `${group}/${plural}`,
    ).map(kinds => ({
      apiGroups: [kinds[0].group],
      resources: [kinds[0].plural],
      resourceNames: kinds.flatMap(({ name: one }) => one ?? []).sort(),
      verbs: ['list', 'watch'],
    })),
  ];
  const documents = [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace },
      automountServiceAccountToken: false,
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'kubernetes.io/service-account-token',
      metadata: {
        name: `${name}-token`,
        namespace,
        annotations: { 'kubernetes.io/service-account.name': name },
      },
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name },
      rules,
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name,
      },
      subjects: [{ kind: 'ServiceAccount', name, namespace }],
    },
  ];
  return documents.map(document => stringify(document)).join('---\n');
}
