import { mockServices } from '@backstage/backend-test-utils';
import { referenceCluster, serveCluster } from '@fitsync/sandbox';
import { parseAllDocuments } from 'yaml';
import { collectedKinds } from './collectedKinds';
import { createClusterCollector } from './createClusterCollector';
import { rbacManifest } from './rbacManifest';
import { connectionTo } from './testing/connectionTo';

interface Rule {
  apiGroups: string[];
  resources: string[];
  resourceNames?: string[];
  verbs: string[];
}

/** `list /apis/apps/v1/deployments` → `apps deployments list `, as RBAC sees a call; the name it asks for is last. */
function permissionOf(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://cluster');
  const [, root, ...rest] = pathname.split('/');
  const group = root === 'api' ? '' : rest[0];
  const names = rest.slice(root === 'api' ? 1 : 2);
  const plural = names[0] === 'namespaces' && names[2] ? names[2] : names[0];
  const verb = searchParams.get('watch') === 'true' ? 'watch' : 'list';
  const [, name = ''] =
    /^metadata\.name=(.*)$/.exec(searchParams.get('fieldSelector') ?? '') ?? [];
  return `${group} ${plural} ${verb} ${name}`;
}

describe('rbacManifest', () => {
  const documents = parseAllDocuments(rbacManifest()).map(document =>
    document.toJS(),
  );

  it('allows exactly the calls that the collector makes', async () => {
    const made = new Set<string>();
    const calls = 2 * Object.keys(collectedKinds).length;
    const served = await serveCluster(referenceCluster('fitsync-prod-spoke'), {
      onCall: (method, url) =>
        made.add(method === 'GET' ? permissionOf(url) : method),
    });
    const collector = createClusterCollector({
      cluster: 'test',
      connection: connectionTo(served.url),
      logger: mockServices.logger.mock({
        child: () => mockServices.logger.mock(),
      }),
      onChange: () => {},
    });
    collector.start();
    while (collector.calls() < calls || made.size < calls) {
      await new Promise(resolve => setTimeout(resolve, 5));
    }
    await collector.stop();
    await served.close();

    const { rules } = documents.find(({ kind }) => kind === 'ClusterRole');
    const allowed = (rules as Rule[]).flatMap(rule =>
      rule.apiGroups.flatMap(group =>
        rule.resources.flatMap(resource =>
          rule.verbs.flatMap(verb =>
            (rule.resourceNames ?? ['']).map(
              name => `${group} ${resource} ${verb} ${name}`,
            ),
          ),
        ),
      ),
    );
    expect(new Set(allowed)).toEqual(made);
  });

  it('asks for no Secrets, no wildcards and no writing', () => {
    const role = documents.find(({ kind }) => kind === 'ClusterRole');
    const text = JSON.stringify(role.rules);
    expect(text).not.toMatch(/secrets|\*|create|update|patch|delete/);
  });

  it('binds the role to the service account in the namespace asked for', () => {
    const [namespace, account, , , binding] = parseAllDocuments(
      rbacManifest({ namespace: 'observe' }),
    ).map(document => document.toJS());
    expect(namespace.metadata.name).toBe('observe');
    expect(account.metadata).toEqual({
      name: 'fitsync-reader',
      namespace: 'observe',
    });
    expect(binding.subjects).toEqual([
      {
        kind: 'ServiceAccount',
        name: 'fitsync-reader',
        namespace: 'observe',
      },
    ]);
  });
});
