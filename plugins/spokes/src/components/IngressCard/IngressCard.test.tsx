import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { buildIngress, buildView } from '../../testing/buildIngress';
import { buildTrace } from '../../testing/buildTrace';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderCard } from '../../testing/renderCard';
import { setupCopying } from '../../testing/setupCopying';

const server = setupServer();
registerMswTestHooks(server);

const row = (name: string) =>
  screen
    .getAllByRole('listitem')
    .find(item => item.textContent?.includes(`${name}:`))!;

const stagesShown = () =>
  within(screen.getByRole('list', { name: 'From pull request to reachable' }))
    .getAllByRole('listitem')
    .map(
      item =>
        `${within(item).getByRole('img').getAttribute('aria-label')}${item
          .textContent!.slice(1)
          .trim()}`,
    );

describe('IngressCard', () => {
  it('shows a clear path, its rows, and where to look next', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.clear);
    const { container } = renderCard();

    expect(await screen.findByText('Path clear')).toBeInTheDocument();
    expect(row('Load balancer')).toHaveTextContent(
      '2 of 2 targets healthy · 2 zones',
    );
    expect(row('Load balancer')).toHaveTextContent(/\d+s ago/);
    expect(row('mTLS')).toHaveTextContent('Passes');
    expect(
      screen.getByText(/Not seen from here: the app's own answer/),
    ).toBeInTheDocument();
    const link = screen.getByRole('link', { name: /productpage/ });
    expect(link).toHaveAttribute('href', expect.stringMatching(/^http:/));
    expect(screen.queryByLabelText('Cause')).not.toBeInTheDocument();
    expect(screen.queryByText('Copy for incident')).not.toBeInTheDocument();
    expect(backend.asked).toEqual([
      'GET /api/spokes/entities/component/default/productpage/ingress',
    ]);
    await expectAccessible(container);
  });

  it('links to the same exposure on the tab Traffic flow, where there is one', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const { unmount } = renderCard({ flowAt: '/somewhere/flow' });
    expect(
      await screen.findByRole('link', { name: /Traffic flow/ }),
    ).toHaveAttribute(
      'href',
      '/somewhere/flow?exposure=fitsync-prod-spoke%2Fdefault%2Fproductpage',
    );
    unmount();

    renderCard();
    await screen.findByText('Path clear');
    expect(screen.queryByText(/Traffic flow/)).not.toBeInTheDocument();
  });

  it('is calm while pods start for the first time', async () => {
    const trace = buildTrace({ verdict: 'not-live', starting: 2 });
    mockBackend(server).ingress(buildIngress([buildView(trace)]));
    renderCard();

    expect(await screen.findByText('Not live yet')).toBeInTheDocument();
    expect(screen.getByText(/^2 pods are starting/)).toBeInTheDocument();
    expect(stagesShown()).toEqual([
      'done:Pull request',
      'done:Merged',
      'done:On fitsync-prod-spoke',
      'now:Reachable',
    ]);
    expect(row('Load balancer')).toBeInTheDocument();
    expect(screen.queryByLabelText('Cause')).not.toBeInTheDocument();
    expect(screen.queryByText('Copy for incident')).not.toBeInTheDocument();
  });

  it('lists the warnings when asked, and lets them change nothing', async () => {
    mockBackend(server).ingress(fixtures.clear);
    renderCard();

    await userEvent.click(await screen.findByText('2 warnings'));
    expect(await screen.findByText('MTLS_PERMISSIVE')).toBeInTheDocument();
    expect(screen.getByText('Path clear')).toBeInTheDocument();
  });

  it('names the cause, its fix, whose job it is, who else is hit and what changed', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    const { container } = renderCard();

    expect(await screen.findByText('Blocked')).toBeInTheDocument();
    const cause = screen.getByLabelText('Cause');
    expect(cause).toHaveTextContent(
      /^.+since .*\d\d:\d\dthe hub's public subnets.*HUB_ROUTE_MISSING/,
    );
    expect(cause).toHaveTextContent(
      'Fix (platform team): add 10.1.0.0/16 → tgw-0ab1 to rtb-0c4d.',
    );
    expect(cause).toHaveTextContent('Also down: 57 other services.');
    expect(cause).toHaveTextContent(/Changed .*\d\d:\d\d: route 10.1.0.0\/16/);
    expect(
      within(cause).getByRole('link', { name: /platform/ }),
    ).toHaveAttribute('href', '/catalog/default/group/platform');
    await expectAccessible(container);
  });

  it('marks exactly the cause, and a consequence as following from it', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderCard();

    await screen.findByText('Blocked');
    expect(row('Transit Gateway')).toHaveAttribute('data-tone', 'cause');
    expect(row('Load balancer')).toHaveAttribute('data-tone', 'consequence');
    expect(row('Load balancer')).toHaveTextContent(
      'follows from Transit Gateway',
    );
    expect(row('mTLS')).toHaveAttribute('data-tone', 'wouldPass');
  });

  it('gives the change first, then the command with risk, verification and way back', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    const { container } = renderCard();

    await userEvent.click(await screen.findByText('How to fix it'));
    const remedies = (await screen.findByText(/Change in/)).closest('ol')!;
    expect(
      [...remedies.children].map(({ textContent }) => textContent?.slice(0, 8)),
    ).toEqual(['Change i', 'Stop-gap', 'Read Tra']);
    expect(remedies).toHaveTextContent(
      'aws ec2 create-route --region us-east-2 --route-table-id rtb-0c4d',
    );
    expect(remedies).toHaveTextContent('Risk: Traffic of every service');
    expect(remedies).toHaveTextContent('aws ec2 describe-route-tables');
    expect(remedies).toHaveTextContent('Back into code: Import the route');
    await expectAccessible(container);
  });

  it('says which share a partial cause hits, and that it is alone', async () => {
    mockBackend(server).ingress(fixtures.degraded);
    const { container } = renderCard();

    expect(await screen.findByText('Degraded')).toBeInTheDocument();
    const cause = screen.getByLabelText('Cause');
    expect(cause).toHaveTextContent('Hits 1 of 3 pods.');
    expect(cause).toHaveTextContent('Fix (you)');
    expect(cause).toHaveTextContent('Only this service is hit.');
    await expectAccessible(container);
  });

  it('tells of further causes', async () => {
    mockBackend(server).ingress(fixtures.twoCauses);
    renderCard();

    await userEvent.click(await screen.findByText('1 more cause'));
    expect(await screen.findByText('SERVICE_NO_ENDPOINTS')).toBeInTheDocument();
  });

  it('shows unknown as unknown, once, with the action that is missing', async () => {
    mockBackend(server).ingress(fixtures.unknown);
    const { container } = renderCard();

    await waitFor(() =>
      expect(screen.getAllByRole('status')[0]).toHaveTextContent('Unknown'),
    );
    expect(row('Transit Gateway')).toHaveAttribute('data-tone', 'unknown');
    expect(row('Transit Gateway')).toHaveTextContent('never');
    expect(row('Nodes')).toHaveTextContent('Skipped');
    expect(screen.getAllByText('ec2:SearchTransitGatewayRoutes')).toHaveLength(
      1,
    );
    expect(
      screen.getByText(/Allow ec2:SearchTransitGatewayRoutes/),
    ).toBeInTheDocument();
    expect(screen.queryByText('Path clear')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says what will happen while not live, and links the pull request', async () => {
    mockBackend(server).ingress(fixtures.notLive);
    const { container } = renderCard();

    expect(await screen.findByText('Not live yet')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Pull request opened/ }),
    ).toHaveAttribute('href', 'http://127.0.0.1:7100/pulls/fitsync/fleet/7');
    await expectAccessible(container);
  });

  it.each<[keyof typeof fixtures, string[]]>([
    [
      'notLive',
      [
        'done:Pull request opened, dated',
        'now:Merged',
        'ahead:Applied on fitsync-prod-spoke',
        'ahead:Target healthy',
        'ahead:Path clear',
      ],
    ],
    [
      'notApplied',
      [
        'done:Pull request opened, dated',
        'done:Merged, dated',
        'stopped:Applied on fitsync-prod-spoke',
        'ahead:Target healthy',
        'ahead:Path clear',
      ],
    ],
    [
      'arrived',
      [
        'not known:Pull request opened',
        'done:Merged',
        'done:Applied on fitsync-prod-spoke (aaaaaaa), dated',
        'done:Target healthy, dated',
        'done:Path clear, dated',
      ],
    ],
  ])('ticks the steps off on the way to traffic: %s', async (name, steps) => {
    mockBackend(server).ingress(fixtures[name]);
    const { container } = renderCard();

    await screen.findByText('Pull request opened', { exact: false });
    expect(
      stagesShown().map(shown =>
        shown
          .replace('(opens in a new tab)', '')
          .replace(/ \d+[sm] ago$/, ', dated'),
      ),
    ).toEqual(steps);
    await expectAccessible(container);
  });

  it('says why GitOps does not bring what is merged, and what to do', async () => {
    mockBackend(server).ingress(fixtures.notApplied);
    renderCard();

    const cause = within(await screen.findByLabelText('Cause'));
    expect(cause.getByText(/has not applied what is merged/)).toBeVisible();
    expect(cause.getByText('GITOPS_NOT_SYNCED')).toBeInTheDocument();
    expect(
      screen.getByText(/^GitOps: not applied: BuildFailed/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/No open pull request/)).not.toBeInTheDocument();
  });

  it('claims no stage that it cannot know without an open pull request', async () => {
    mockBackend(server).ingress(
      buildIngress([
        {
          status: 'not-live',
          exposure: {
            spoke: 'fitsync-prod-spoke',
            namespace: 'shop',
            service: 'cart',
          },
        },
      ]),
    );
    const { container } = renderCard();

    expect(await screen.findByText(/No open pull request/)).toBeInTheDocument();
    expect(stagesShown()).toEqual([
      'not known:Pull request',
      'not known:Merged',
      'ahead:On fitsync-prod-spoke',
      'ahead:Reachable',
    ]);
    await expectAccessible(container);
  });

  it('gives the line to add while unconfirmed, and nothing else', async () => {
    const { user, copied } = setupCopying();
    mockBackend(server).ingress(fixtures.unconfirmed);
    const { container } = renderCard();

    expect(await screen.findByText('Not confirmed')).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Copy the line to add' }),
    );
    expect(copied()).toBe('fitsync.io/entity: component:default/productpage');
    expect(screen.queryByLabelText('Traffic path')).not.toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says what a spoke that nobody configured means', async () => {
    mockBackend(server).ingress(fixtures.unknownSpoke);
    const { container } = renderCard();

    expect(
      await screen.findByText(/names a spoke that is not configured/),
    ).toBeInTheDocument();
    expect(screen.getByText(/add 'fitsync-prod-spoke'/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says what to grant where nothing was ever read', async () => {
    mockBackend(server).ingress(fixtures.noEvidence);
    const { container } = renderCard();

    expect(
      await screen.findByText('Nothing was ever read of fitsync-prod-spoke.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Bind the ClusterRole/)).toBeInTheDocument();
    expect(screen.getByText('Unknown')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('dates stale evidence, and only that', async () => {
    mockBackend(server).ingress(fixtures.stale);
    const { container } = renderCard();

    await screen.findByText('Path clear');
    expect(row('Transit Gateway')).toHaveTextContent(/as of .*\d\d:\d\d/);
    expect(row('Load balancer')).toHaveTextContent(/ago/);
    expect(screen.getByText(/What is marked was last read/)).toContainElement(
      screen.getByRole('link', { name: 'fitsync-prod-spoke' }),
    );
    await expectAccessible(container);
  });

  it('opens the worst of several exposures and gives the others a line each', async () => {
    mockBackend(server).ingress(fixtures.three);
    const { container } = renderCard();

    expect(await screen.findAllByLabelText('Traffic path')).toHaveLength(1);
    const others = screen.getByLabelText('Other exposures');
    expect(within(others).getAllByRole('listitem')).toHaveLength(2);
    expect(others).toHaveTextContent('Not live yet');
    expect(others).not.toHaveTextContent('more');
    await expectAccessible(container);
  });

  it('counts by verdict what goes beyond five others', async () => {
    mockBackend(server).ingress(fixtures.forty);
    const { container } = renderCard();

    const others = await screen.findByLabelText('Other exposures');
    expect(within(others).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(screen.getByText('34 more: 34 Path clear'));
    await waitFor(() =>
      expect(within(others).getAllByRole('listitem')).toHaveLength(39),
    );
    await expectAccessible(container);
  });

  it('names each part of the annotation that is wrong', async () => {
    mockBackend(server).ingress(fixtures.problems);
    const { container } = renderCard();

    expect(
      await screen.findByText(/fitsync.io\/exposures needs a correction/),
    ).toBeInTheDocument();
    expect(screen.getByText('fitsync-prod-spoke/default')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('gives the lines to add where nothing binds the component', async () => {
    const { user, copied } = setupCopying();
    mockBackend(server).ingress(fixtures.none);
    const { container } = renderCard();

    await user.click(
      await screen.findByRole('button', { name: 'Copy the line to add' }),
    );
    expect(copied()).toContain(
      'fitsync.io/exposures: my-spoke/my-namespace/productpage',
    );
    await expectAccessible(container);
  });

  it('holds its place while it reads', async () => {
    mockBackend(server).ingress(fixtures.clear);
    const { container } = renderCard();

    expect(screen.getByText('Reading the traffic path')).toBeInTheDocument();
    await expectAccessible(container);
    await screen.findByText('Path clear');
  });

  it('names the permission to those who may not see the trace', async () => {
    mockBackend(server).ingress(() => failure(403, 'NotAllowedError', 'no'));
    const { container } = renderCard();

    expect(
      await screen.findByText(/needs the permission spokes.trace.read/),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('says why nothing could be read, and tries again', async () => {
    let answers = [
      () => failure(503, 'ServiceUnavailableError', 'the backend starts'),
      () => fixtures.clear,
    ];
    mockBackend(server).ingress(() => {
      const [next, ...rest] = answers;
      answers = rest.length > 0 ? rest : answers;
      return next();
    });
    const { container } = renderCard();

    expect(await screen.findByText(/the backend starts/)).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Path clear')).toBeInTheDocument();
  });
});
