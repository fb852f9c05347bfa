import { apiVersionOf } from '../apiVersionOf';
import { KindInfo, kinds } from '../kinds';

/** The documents from which clients learn what an API server can do, by path. */
export const discovery: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  [
    [
      '/version',
      {
        major: '1',
        minor: '35',
        gitVersion: 'v1.35.6+k3s1',
        platform: 'linux/amd64',
      },
    ],
    ['/api', { kind: 'APIVersions', versions: ['v1'] }],
    ['/apis', { kind: 'APIGroupList', apiVersion: 'v1', groups: groups() }],
    ...resourceLists(),
  ],
);

function groups() {
  const names = new Set(kinds.map(info => info.group).filter(Boolean));
  return [...names].map(name => {
    const versions = [
      ...new Set(
        kinds.filter(info => info.group === name).map(info => info.version),
      ),
    ].map(version => ({ groupVersion: `${name}/${version}`, version }));
    return { name, versions, preferredVersion: versions[0] };
  });
}

function resourceLists(): Array<[string, unknown]> {
  const byVersion = new Map<string, KindInfo[]>();
  for (const info of kinds) {
    const version = apiVersionOf(info);
    byVersion.set(version, [...(byVersion.get(version) ?? []), info]);
  }
  return [...byVersion].map(([groupVersion, infos]) => [
    groupVersion === 'v1' ? '/api/v1' : `/apis/${groupVersion}`,
    {
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion,
      resources: infos.map(info => ({
        name: info.plural,
        singularName: (info.wireKind ?? info.kind).toLowerCase(),
        namespaced: info.namespaced,
        kind: info.wireKind ?? info.kind,
        verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
      })),
    },
  ]);
}
