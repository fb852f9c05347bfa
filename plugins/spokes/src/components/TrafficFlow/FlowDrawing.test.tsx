import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { makeWide } from '../../testing/makeWide';
import { mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const path = () => screen.findByRole('list', { name: 'Traffic flow' });

const place = (name: string) => screen.getByRole('listitem', { name });

describe('FlowDrawing', () => {
  let narrow: () => void;
  beforeEach(() => {
    narrow = makeWide();
  });
  afterEach(() => narrow());

  it.each([
    'clear',
    'blocked',
    'degraded',
    'unknown',
    'twoCauses',
    'zonePartial',
  ] as const)('is the same ordered list, and accessible: %s', async name => {
    mockBackend(server).ingress(fixtures[name]);
    const { container } = renderFlow();

    const groups = (await path()).children;
    expect([...groups].map(group => group.getAttribute('aria-label'))).toEqual([
      'Hub VPC, Request',
      'Transit Gateway, Request',
      'Spoke VPC, Request',
      'Cluster, Request',
      'Spoke VPC, Answer',
      'Transit Gateway, Answer',
    ]);
    await expectAccessible(container);
  });

  it('adds no words to the sign of a healthy hop', async () => {
    mockBackend(server).ingress(fixtures.clear);
    renderFlow();

    const hops = within(await path()).getAllByRole('button');
    expect(hops.map(({ textContent }) => textContent).join()).not.toContain(
      'Nothing in the way',
    );
  });

  it('lets no traffic out of the place that holds the break', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow();

    await path();
    const edges = [
      'Hub VPC, Request',
      'Transit Gateway, Request',
      'Cluster, Request',
      'Transit Gateway, Answer',
    ].map(name => place(name).dataset.edge);
    expect(edges).toEqual(['pass', 'broken', 'wouldPass', 'wouldPass']);
  });

  it('lets a part of the traffic out of a place that loses a zone', async () => {
    mockBackend(server).ingress(fixtures.zonePartial);
    renderFlow();

    await path();
    expect(place('Hub VPC, Request').dataset.edge).toBe('pass');
    expect(place('Transit Gateway, Request').dataset.edge).toBe('partly');
    expect(
      within(place('Hub VPC, Request')).getByText('us-east-2b', {
        exact: false,
      }),
    ).toBeInTheDocument();
  });

  it('does not vouch for what lies behind a hop that nobody could read', async () => {
    mockBackend(server).ingress(fixtures.unknown);
    renderFlow();

    await path();
    expect(place('Transit Gateway, Request').dataset.edge).toBe('pass');
    expect(place('Spoke VPC, Request').dataset.edge).toBe('unknown');
  });

  it('shows the evidence of the open hop below, and follows the keyboard', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow();
    const user = userEvent.setup();

    const list = await path();
    const detail = screen.getByRole('region', { name: 'Hub route' });
    expect(list).not.toContainElement(detail);
    expect(detail).toHaveTextContent('10.1.0.0/16 → tgw-0ab1');

    within(list)
      .getByRole('button', { name: /Hub route\W+Cause/ })
      .focus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(
      screen.getByRole('region', { name: 'Transit Gateway attachments' }),
    ).toBeInTheDocument();
    expect(window.location.search).toBe('?hop=tgw-attachment');
  });

  it('goes down a place to its answer and up again, and stays at its ends', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderFlow();
    const user = userEvent.setup();
    const button = (name: RegExp) => screen.getByRole('button', { name });

    await path();
    button(/Transit Gateway attachments/).focus();
    await user.keyboard('{ArrowUp}');
    expect(button(/Transit Gateway attachments/)).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(button(/Transit Gateway route to the hub/)).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(button(/Transit Gateway route to the spoke/)).toHaveFocus();
  });
});
