import { proposalChanges } from '@fitsync/backstage-plugin-spokes-common';
import { operations } from './operations';

const spoke = 'fitsync-prod-spoke';
const hub = 'fitsync-hub';

/** What one operation is asked: more than once where the question decides what it looks at. */
interface Question {
  query?: Record<string, string | undefined>;
  body?: object;
}

const form = {
  name: 'shop',
  namespace: 'shop',
  spoke,
  owner: 'group:default/bookinfo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  method: 'path',
  path: '/shop',
};

/** Names, hosts and paths that somebody else holds, and such as nobody does. */
const held = [
  { namespace: 'default', service: 'ratings', path: '/productpage' },
  { namespace: 'rented', service: 'rented', path: '/rented' },
  { namespace: 'shop', service: 'shop', path: '/' },
];
const hosts = ['rented.example.com', 'free.example.com', undefined];

/** Values of the templates' forms: of one's own exposure, of another's, and of the network. */
const valuesOf: Record<(typeof proposalChanges)[number], object[]> = {
  'expose-service': held.flatMap(({ namespace, service, path }) => [
    { ...form, namespace, name: service, path },
    { ...form, method: 'domain', host: 'rented.example.com', path },
  ]),
  'update-exposure': ['default/productpage', 'rented/rented'].map(name => ({
    exposure: `${spoke}/${name}`,
    replicas: 3,
  })),
  'remove-exposure': ['default/productpage', 'rented/rented'].map(name => ({
    exposure: `${spoke}/${name}`,
    confirm: name.split('/')[1],
  })),
  'create-hub': [{ name: 'a-hub', owner: 'group:default/platform' }],
  'create-spoke': [{ name: 'a-spoke', hub, cidr: '10.1.0.0/16' }],
  'update-spoke': [{ spoke, nodes: 3 }],
  'decommission-spoke': [{ spoke, confirm: spoke }],
  'repair-drift': [
    { folders: [`clusters/${spoke}/apps/rented/rented`] },
    { folders: [`spokes/${spoke}`] },
  ],
  adopt: [{ hub }],
};

const later = () => new Date(Date.now() + 3600_000).toISOString();

/**
 * At least one question for every operation, by its id in the document. Whoever adds an operation adds one here: a suite
 * that walks all of them fails without.
 */
const questions: Record<string, () => Question[]> = {
  GetStatus: () => [{}],
  GetIngress: () => [{}],
  Refresh: () => [{}],
  GetEntityHistory: () => [
    { query: { replay: 'true' } },
    { query: { limit: '1' } },
  ],
  GetCallers: () => [{}],
  GetFixes: () => [{}],
  ListTransitions: () => [{}],
  ListSpokes: () => [{}],
  GetSpoke: () => [{}],
  ListSpokeExposures: () => [
    {},
    { query: { limit: '1' } },
    { query: { search: 'rented' } },
  ],
  MuteSpoke: () => [{ body: { until: later(), reason: 'New nodes' } }],
  UnmuteSpoke: () => [{}],
  GetOverview: () => [{}],
  GetOwnCauses: () => [{}],
  ListTraced: () => [{}],
  GetAddresses: () => [{}],
  CheckAvailability: () =>
    held.flatMap(one =>
      hosts.map(host => ({ body: { spoke, ...one, ...(host && { host }) } })),
    ),
  ListHubs: () => [{}],
  GetAdoption: () => [{}],
  ListExposures: () => [{}],
  GetFleet: () => [{}],
  NextCidr: () => [{ body: { hub, size: 16 } }],
  Preview: () =>
    proposalChanges.flatMap(change =>
      valuesOf[change].map(values => ({ body: { change, values } })),
    ),
};

/** A request that the router understands. */
export interface ExampleCall extends Question {
  id: string;
  method: (typeof operations)[number]['method'];
  path: string;
}

/** Operations without an example, and examples without an operation: both are to be none. */
export function unmatchedExamples(): string[] {
  const ids = operations.map(({ id }) => id);
  return [
    ...ids.filter(id => !Object.hasOwn(questions, id)),
    ...Object.keys(questions).filter(id => !ids.includes(id)),
  ];
}

/** Every operation, asked about one entity. */
export function exampleCalls(entity: string): ExampleCall[] {
  return operations.flatMap(({ id, method, path }) =>
    (questions[id]?.() ?? []).map(question => ({
      id,
      method,
      path: path
        .replace('{kind}/{namespace}/{name}', `component/default/${entity}`)
        .replace('/hubs/{name}', `/hubs/${hub}`)
        .replace('{name}', spoke),
      ...question,
    })),
  );
}
