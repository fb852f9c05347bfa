import {
  createFactsIndex,
  PullRequestState,
} from '@fitsync/backstage-plugin-spokes-node';
import { fleetOf } from '../__testUtils__/fleetOf';
import { freshFacts } from '../__testUtils__/freshFacts';
import { clearTrace } from '../__testUtils__/traces';
import { ProgressReader } from './ProgressReader';

const cart = {
  spoke: 'fitsync-prod-spoke',
  namespace: 'shop',
  service: 'cart',
};
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cart' },
};
const now = new Date('2026-11-24T02:14:00Z');
const open: PullRequestState = {
  number: 7,
  url: 'https://git.example.com/fitsync/fleet/pull/7',
  state: 'open',
  openedAt: '2026-11-24T02:00:00Z',
};
const mergedAt = (at: string): PullRequestState => ({
  ...open,
  state: 'merged',
  mergedAt: at,
});

function reader(
  pullRequest: PullRequestState | undefined,
  component?: string,
  unread: { repoUrl: string; message: string }[] = [],
) {
  const exposures = component
    ? [
        {
          ...cart,
          component,
          owner: 'group:default/shop',
          image: 'ghcr.io/acme/cart:1.2.3',
          ports: { container: 8080 },
          method: { kind: 'path' as const, path: '/cart' },
        },
      ]
    : [];
  return new ProgressReader({
    pullRequests: { get: () => pullRequest },
    fleets: {
      get: () => ({
        fleets: [{ repoUrl: 'r', content: fleetOf({ exposures }) }],
        unread,
      }),
    },
    now: () => now,
  });
}

const index = createFactsIndex(freshFacts());
const states = (steps?: { state: string }[]) =>
  steps?.map(({ state }) => state).join(' ');

describe('what is shown of an exposure that is not there', () => {
  it('is what GitOps says, where the repository names the entity', () => {
    const view = reader(
      mergedAt('2026-11-24T02:13:00Z'),
      'component:default/cart',
    ).ofAbsent(entity, cart, index);
    expect(view.gitOps).toMatchObject({ state: 'none' });
    expect(states(view.progress)).toBe('done done stuck ahead ahead');
  });

  it('is nothing at all, where the repository names another', () => {
    const view = reader(open, 'component:default/theirs');
    expect(view.ofAbsent(entity, cart, index)).toEqual({});
  });

  it('is the open pull request, where the repository names nobody yet', () => {
    const view = reader(open).ofAbsent(entity, cart, index);
    expect(view).toMatchObject({ pullRequest: open.url });
    expect(view.gitOps).toBeUndefined();
    expect(states(view.progress)).toBe('done now ahead ahead ahead');
  });

  it.each([
    ['just now', '2026-11-24T02:13:00Z', [], 'done done now ahead ahead'],
    ['long ago, and taken away since', '2026-11-23T00:00:00Z', [], undefined],
    [
      'long ago, and a repository could not be read',
      '2026-11-23T00:00:00Z',
      [{ repoUrl: 'r', message: 'no' }],
      'done done now ahead ahead',
    ],
  ])('is on its way if it was merged %s', (_, at, unread, shown) => {
    const view = reader(mergedAt(at), undefined, unread);
    const { progress } = view.ofAbsent(entity, cart, index);
    expect(states(progress)).toBe(shown);
  });
});

describe('what is shown of one that is there', () => {
  const stored = { trace: clearTrace(), since: now.toISOString() };
  const service = (creationTimestamp?: string) => ({
    metadata: {
      name: 'productpage',
      namespace: 'default',
      labels: {},
      annotations: {},
      creationTimestamp,
    },
    spec: { type: 'ClusterIP', selector: {}, ports: [] },
  });

  const created = '2026-11-24T02:10:00Z';
  const merged = mergedAt('2026-11-24T02:09:00Z');

  it.each([
    ['is new', created, 'done done done done done'],
    ['was there before', '2026-11-23T02:10:00Z', undefined],
    ['has no known age', undefined, undefined],
  ])('is how it came, where it %s', (_, at, shown) => {
    const steps = reader(merged).ofLive(stored, service(at), index);
    expect(states(steps)).toBe(shown);
  });

  it.each([
    ['none is known', undefined],
    ['one is open, which is about a later change', open],
  ])('is nothing where it came by no pull request: %s', (_, pullRequest) => {
    const steps = reader(pullRequest).ofLive(stored, service(created), index);
    expect(steps).toBeUndefined();
  });
});
