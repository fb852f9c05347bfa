/**
 * Which way imports may point: common ← node ← {backend, scaffolder module, catalog module, cli}; common ← frontend; the
 * sandbox knows only common and is imported by tests alone. See docs/adr/0001-one-direction-of-dependencies.md.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const common = '^plugins/spokes-common/';
const tests = '\\.test\\.tsx?$|/(testing|bench)/|/__';

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: tests },
  to: { path: '^(plugins|packages)/', pathNot: [from, ...allowed] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle of files has no reading order.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only(
      'common-stands-alone',
      common,
      [],
      'Everyone speaks common, so common knows no one.',
    ),
    {
      name: 'common-does-no-io',
      severity: 'error',
      comment: 'common also runs in a browser.',
      from: { path: common, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    only(
      'node-on-common',
      '^plugins/spokes-node/',
      [common],
      'node builds on common alone.',
    ),
    {
      name: 'trace-and-render-are-pure',
      severity: 'error',
      comment:
        'The engine, the renderer and the manifest checks are pure: no collector, no repository, no Node API.',
      from: {
        path: '^plugins/spokes-node/src/(trace|render|manifests)/',
        pathNot: tests,
      },
      to: {
        path: '^plugins/spokes-node/src/(collect|repository)/|^node:|^@?(aws-sdk|kubernetes|backstage/backend)',
        pathNot: '^plugins/spokes-node/src/repository/types\\.ts$',
      },
    },
    only(
      'backend-on-node',
      '^plugins/spokes-backend/',
      [common, '^plugins/spokes-node/'],
      'The backend builds on node.',
    ),
    only(
      'scaffolder-on-node',
      '^plugins/scaffolder-backend-module-spokes/',
      [common, '^plugins/spokes-node/'],
      'Actions are thin over node.',
    ),
    only(
      'catalog-on-node',
      '^plugins/catalog-backend-module-spokes/',
      [common, '^plugins/spokes-node/'],
      'The catalog module builds on node.',
    ),
    only(
      'search-on-common',
      '^plugins/search-backend-module-spokes/',
      [common],
      'The search module asks the backend like any other client.',
    ),
    only(
      'cli-on-node',
      '^packages/cli/',
      [common, '^plugins/spokes-node/'],
      'The command builds on common and node.',
    ),
    {
      name: 'cli-starts-fast',
      severity: 'error',
      comment:
        "Only the pure parts of node: the whole of it loads AWS's and Kubernetes' clients.",
      from: {
        path: '^packages/cli/',
        // Loaded by its own command alone.
        pathNot: [tests, '^packages/cli/src/commands/snapshot\\.ts$'].flat(),
      },
      to: {
        path: '^plugins/spokes-node/src/',
        pathNot:
          '^plugins/spokes-node/src/(adopt/|fleet/|manifests/|proposals/|trace/|whatIf/|collect/leastPrivilege)',
      },
    },
    only(
      'frontend-on-common',
      '^plugins/spokes/',
      [common],
      'The browser gets nothing of the backend.',
    ),
    only(
      'sandbox-on-common',
      '^packages/sandbox/',
      [common],
      'The sandbox must not know how it is judged.',
    ),
    {
      name: 'product-knows-no-sandbox',
      severity: 'error',
      comment: 'Stand-ins live at the wire, never inside the product.',
      from: { path: '^(plugins|packages/(app|backend|cli))/', pathNot: tests },
      to: { path: '^packages/sandbox/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: '(^|/)(dist|dist-types|node_modules)/|__fixtures__|__golden__',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};
