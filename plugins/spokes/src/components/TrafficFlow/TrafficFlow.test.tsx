import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';
import { setupCopying } from '../../testing/setupCopying';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const path = () => screen.findByRole('list', { name: 'Traffic flow' });

const hop = (name: string | RegExp) => screen.getByRole('button', { name });

const tones = (tone: string) =>
  [...document.querySelectorAll(`[data-hop][data-tone=${tone}]`)].map(item =>
    item.getAttribute('data-hop'),
  );

describe('TrafficFlow', () => {
  it('tells the request, then the answer, with what is healthy folded', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.three);
    const { container } = renderFlow(
      '?exposure=fitsync-prod-spoke/default/reviews',
    );

    const groups = (await path()).children;
    expect([...groups].map(group => group.firstChild?.textContent)).toEqual([
      'Hub VPC, Request',
      'Transit Gateway, Request',
      'Spoke VPC, Request',
      'Cluster, Request',
      'Spoke VPC, Answer',
      'Transit Gateway, Answer',
    ]);
    expect(hop(/7 hops pass/)).toHaveAttribute('aria-expanded', 'false');
    expect(backend.asked).toHaveLength(1);
    await expectAccessible(container);
  });

  it('opens the cause, with evidence, fix and whose job it is', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    const { container } = renderFlow();

    await path();
    expect(hop(/Hub route\W+Cause/)).toHaveAttribute('aria-expanded', 'true');
    const detail = screen.getByRole('region', { name: 'Hub route' });
    const row = within(detail).getByRole('row', { name: /routes of rtb-0c4d/ });
    expect(row).toHaveTextContent('10.1.0.0/16 → tgw-0ab1');
    expect(row).toHaveTextContent('0.0.0.0/0 → igw-09ff');
    expect(row).toHaveTextContent('ec2:DescribeRouteTables');
    expect(row).toHaveTextContent('3m ago');
    expect(detail).toHaveTextContent('Fix (platform team)');
    expect(detail).toHaveTextContent('Also down: 57 other services.');
    expect(detail).toHaveTextContent('HUB_ROUTE_MISSING');
    await userEvent.click(within(detail).getByText('How to fix it'));
    await waitFor(() =>
      expect(detail).toHaveTextContent('aws ec2 create-route'),
    );
    await expectAccessible(container);
  });

  it('leads from ids to the AWS console, and from nothing else', async () => {
    mockBackend(server).ingress(fixtures.podinfo);
    const { container } = renderFlow('?hop=tgw-forward');

    await path();
    const detail = screen.getByRole('region', {
      name: 'Transit Gateway route to the spoke',
    });
    expect(detail).toHaveTextContent('account 111111111111');
    const links = within(detail).getAllByRole('link', { name: /AWS console/ });
    expect(
      links.map(link => new URL(link.getAttribute('href')!).hostname),
    ).toEqual(links.map(() => 'us-east-2.console.aws.amazon.com'));
    expect(links[0]).toHaveAttribute('rel', 'noopener noreferrer');
    await expectAccessible(container);
  });

  it('marks exactly the cause, and points a consequence at it', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow('?hop=targets');

    await path();
    expect(tones('cause')).toEqual(['hub-route']);
    expect(hop(/Targets\W+Consequence/)).toHaveTextContent(
      'follows from Hub route',
    );
    const detail = screen.getByRole('region', { name: 'Targets' });
    await userEvent.click(
      within(detail).getByRole('button', { name: 'Hub route' }),
    );
    expect(screen.queryByRole('region', { name: 'Targets' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Hub route' })).toBeVisible();
    expect(window.location.search).toBe('?hop=hub-route');
  });

  it('says of hops behind the break that they would pass', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow();

    await path();
    expect(hop(/Spoke route back\W+Would pass/)).toBeInTheDocument();
    expect(hop(/6 hops would pass/)).toBeInTheDocument();
    expect(tones('pass')).toEqual([]);
  });

  it('opens the hop that the address names, out of its fold', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow('?hop=listener');

    await path();
    expect(hop(/5 hops pass/)).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('region', { name: 'Listener' })).toBeVisible();
    await userEvent.click(hop(/Listener/));
    expect(screen.queryByRole('region', { name: 'Listener' })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Hub route' })).toBeNull();
  });

  it('says so where the address names no hop of the path', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow('?hop=moon');

    expect(await screen.findByText(/no hop moon/)).toBeInTheDocument();
  });

  it('shows unknown as unknown, with what to do', async () => {
    mockBackend(server).ingress(fixtures.unknown);
    const { container } = renderFlow();

    await path();
    expect(tones('unknown')).toEqual(['tgw-forward']);
    const detail = screen.getByRole('region', {
      name: 'Transit Gateway route to the spoke',
    });
    expect(detail).toHaveTextContent(/Allow ec2:SearchTransitGatewayRoutes/);
    expect(detail).not.toHaveTextContent('Nothing here stops');
    await expectAccessible(container);
  });

  it('shows a partial cause with its share', async () => {
    mockBackend(server).ingress(fixtures.degraded);
    const { container } = renderFlow();

    await path();
    expect(tones('cause')).toEqual(['pod']);
    expect(
      screen.getByRole('region', { name: 'Pod and sidecar' }),
    ).toHaveTextContent('Hits 1 of 3 pods.');
    await expectAccessible(container);
  });

  it('parts the zones where they fare differently, each with its share of the clients', async () => {
    mockBackend(server).ingress(fixtures.zonePartial);
    const { container } = renderFlow();

    await path();
    const lanes = screen.getByRole('list', {
      name: 'Addresses of the load balancer',
    });
    const [a, b] = within(lanes).getAllByRole('listitem');
    expect(a).toHaveTextContent(/us-east-2a: Passes · 1 in 2 clients10.0.1.17/);
    expect(b).toHaveTextContent(/us-east-2b: Lost.*finds no healthy target/);
    const targets = screen.getByRole('list', { name: 'Registered targets' });
    expect(targets).toHaveTextContent(/10.1.10.31:30080✓ healthyus-east-2a/);
    await expectAccessible(container);

    // Closed, the hop still shows that they differ.
    await userEvent.click(hop(/Targets\W+Cause/));
    expect(
      screen.getByRole('list', { name: 'Addresses of the load balancer' }),
    ).toHaveTextContent('us-east-2b');
  });

  it('keeps zones that are alike in one line', async () => {
    mockBackend(server).ingress(fixtures.clear);
    renderFlow('?hop=targets');

    await path();
    expect(screen.getByRole('region', { name: 'Targets' })).toHaveTextContent(
      '2 zones, alike: us-east-2a 10.0.1.17, us-east-2b 10.0.2.17 · finds 2 healthy targets',
    );
    expect(
      screen.queryByRole('list', { name: 'Addresses of the load balancer' }),
    ).toBeNull();
  });

  it('explains a code, and gives a hop away as Markdown with a link of its own', async () => {
    const { user, copied } = setupCopying();
    mockBackend(server).ingress(fixtures.zonePartial);
    renderFlow();

    await path();
    await user.click(screen.getByText('What PATH_ZONE_PARTIAL means'));
    expect(await screen.findByText(/time out while the others/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(copied()).toMatch(/^\*\*Targets: Cause\*\*/);
    expect(copied()).toContain('`PATH_ZONE_PARTIAL` The address 10.0.2.23');
    expect(copied()).toContain('expected `1 or more`');
    expect(copied()).toContain('hop=targets');
  });

  it('is saved as a picture', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = blob => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:picture';
    };
    URL.revokeObjectURL = () => {};
    mockBackend(server).ingress(fixtures.zonePartial);
    renderFlow();

    await path();
    await userEvent.click(screen.getByRole('button', { name: 'Save as SVG' }));
    expect(saved.map(({ type }) => type)).toEqual(['image/svg+xml']);
  });

  it('says that nobody is notified, until when, by whom and why', async () => {
    mockBackend(server).ingress(fixtures.muted);
    renderFlow();

    expect(
      await screen.findByText(/the Transit Gateway moves/),
    ).toHaveTextContent(/until .*\d\d:\d\d.*guest/);
  });

  it('gives the fix of a second cause as well', async () => {
    mockBackend(server).ingress(fixtures.twoCauses);
    renderFlow('?hop=service');

    await path();
    expect(tones('cause')).toEqual(['hub-route', 'service']);
    expect(
      screen.getByRole('region', { name: 'Service and endpoints' }),
    ).toHaveTextContent('Fix (you): make the Service');
    expect(screen.getByText('2 causes')).toBeInTheDocument();
  });

  it('counts hops that are unknown, and says what the verdict stands without', async () => {
    mockBackend(server).ingress(fixtures.partlyUnknown);
    const { container } = renderFlow();

    await path();
    expect(screen.getByText(/1 hop unknown/)).toBeInTheDocument();
    expect(
      screen.getByText(/the verdict stands without it/),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('dates a stale verdict beside it', async () => {
    mockBackend(server).ingress(fixtures.stale);
    renderFlow();

    await path();
    const dated = screen
      .getAllByRole('status')
      .filter(({ textContent }) => /Path clear.*as of/.test(textContent ?? ''));
    expect(dated).toHaveLength(1);
  });

  it('dates stale evidence', async () => {
    mockBackend(server).ingress(fixtures.stale);
    renderFlow();

    await path();
    await userEvent.click(hop(/Transit Gateway attachments/));
    expect(hop(/Transit Gateway route to the spoke/)).toHaveTextContent(
      /as of .*\d\d:\d\d/,
    );
  });

  it('lets one choose among exposures and keeps the choice in the address', async () => {
    mockBackend(server).ingress(fixtures.three);
    const { container } = renderFlow();

    await path();
    await userEvent.click(screen.getByRole('button', { name: /Exposure/ }));
    await userEvent.click(
      screen.getByRole('option', { name: /stage-spoke.*Not live yet/ }),
    );
    expect(
      await screen.findByText(/is not on fitsync-stage-spoke yet/),
    ).toBeInTheDocument();
    expect(new URLSearchParams(window.location.search).get('exposure')).toBe(
      'fitsync-stage-spoke/default/productpage',
    );
    await expectAccessible(container);
  });

  it.each([
    ['notLive', /is not on fitsync-prod-spoke yet/],
    ['unconfirmed', /does not confirm/],
    ['unknownSpoke', /names a spoke that is not configured/],
    ['noEvidence', /Nothing was ever read/],
    ['none', /Nothing says yet where this component is exposed/],
    ['problems', /needs a correction/],
  ] as const)('has words for %s', async (name, words) => {
    mockBackend(server).ingress(fixtures[name]);
    const { container } = renderFlow();

    expect(await screen.findByText(words)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('names the permission to those who may not see the trace, and gives the words to ask for it', async () => {
    const { user, copied } = setupCopying();
    mockBackend(server).ingress(() => failure(403, 'NotAllowedError', 'no'));
    const { container } = renderFlow();

    expect(await screen.findByText(/spokes.trace.read/)).toBeInTheDocument();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: 'Copy a request' }));
    expect(copied()).toMatch(
      /permission spokes.trace.read on component:default\/productpage/,
    );
  });

  it('says why nothing came while the backend is down, and tries again', async () => {
    const backend = mockBackend(server);
    backend.ingress(() =>
      failure(503, 'ServiceUnavailableError', 'the backend starts'),
    );
    const { container } = renderFlow();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be read.*the backend starts/,
    );
    await expectAccessible(container);
    backend.ingress(fixtures.clear);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await path()).toBeInTheDocument();
  });

  it('keeps what was read while it cannot be read again, and says since when', async () => {
    const backend = mockBackend(server);
    let reads = 0;
    backend.ingress(() => {
      reads += 1;
      return reads === 1
        ? { ...fixtures.clear, refreshSeconds: 0.05 }
        : failure(503, 'ServiceUnavailableError', 'the backend starts');
    });
    renderFlow();

    expect(await screen.findByText(/^Not refreshed since/)).toBeInTheDocument();
    expect(await path()).toBeInTheDocument();
  });

  it('is walked with the arrow keys, and Enter opens a hop', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow();
    await path();
    const user = userEvent.setup();

    hop(/5 hops pass/).focus();
    await user.keyboard('{ArrowDown}');
    expect(hop(/^↳?\s*Targets/)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Targets' })).toBeVisible(),
    );
    await user.keyboard('{End}');
    expect(hop(/Transit Gateway route to the hub/)).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(hop(/Transit Gateway route to the hub/)).toHaveFocus();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(hop(/5 hops pass/)).toHaveFocus();
  });
});
