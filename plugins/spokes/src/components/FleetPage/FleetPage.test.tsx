import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { FleetOverview } from '@fitsync/backstage-plugin-spokes-common';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure } from '../../testing/mockBackend';
import { addresses, overviews, tracedPage } from '../../testing/overviews';
import { renderPage } from '../../testing/renderPage';
import { FleetPage } from './FleetPage';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const base = 'http://localhost/api/spokes';

function answer(path: string, reply: object | (() => Response)) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(`${base}${path}`, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return typeof reply === 'function' ? reply() : HttpResponse.json(reply);
    }),
  );
  return asked;
}

/** Causes name their spokes, too. */
const rowOf = async (spoke: string) => {
  const [table] = await screen.findAllByRole('table', {}, { timeout: 5_000 });
  const row = within(table).getByText(spoke).closest<HTMLElement>('[role=row]');
  if (!row) throw new Error(`${spoke} stands in no row`);
  return row;
};

describe('FleetPage', () => {
  it('opens on the causes: what, how wide, since when, whose', async () => {
    answer('/overview', overviews.troubled);
    const { container } = renderPage(<FleetPage />);

    const causes = await screen.findByRole('region', { name: /Causes now/ });
    const [route, crash] = within(causes).getAllByRole('listitem');
    expect(route).toHaveTextContent('The hub has no route to the spoke');
    expect(route).toHaveTextContent('58 services');
    expect(route).toHaveTextContent('all blocked');
    expect(route).toHaveTextContent('on fitsync-stage-spoke');
    expect(within(route).getByRole('link', { name: 'platform' })).toBeVisible();
    expect(within(crash).getByRole('link', { name: 'shop' })).toBeVisible();
    expect(
      within(crash).getByRole('link', { name: 'Open checkout' }),
    ).toBeVisible();
    await expectAccessible(container);
  });

  it('says each cell in a word, with how many', async () => {
    answer('/overview', overviews.troubled);
    renderPage(<FleetPage />);

    const row = await rowOf('fitsync-stage-spoke');
    const cells = within(row).getAllByRole('cell');
    expect(cells[3]).toHaveTextContent(/cause.*58/);
    expect(cells[2]).toHaveTextContent(/follows.*58/);
    expect(cells[0]).toHaveTextContent(/passes/);
    const unknown = await rowOf('data-spoke');
    expect(within(unknown).getAllByRole('cell')[3]).toHaveTextContent(
      /unknown.*12/,
    );
  });

  it('says of a muted spoke until when, by whom and why, and does not fold it', async () => {
    const muted = {
      until: '2026-12-01T10:00:00Z',
      by: 'user:default/jo',
      reason: 'nodes are replaced',
    };
    const rows = overviews.troubled.rows.map(row =>
      row.spoke === 'web-spoke' ? { ...row, muted } : row,
    );
    answer('/overview', { ...overviews.troubled, rows });
    const { container } = renderPage(<FleetPage />);

    expect(await rowOf('web-spoke')).toHaveTextContent(
      /Muted until Dec 1.* by user:jo: nodes are replaced/,
    );
    await expectAccessible(container);
  });

  it('folds rows with nothing to see, and none of those that are old or on their way', async () => {
    answer('/overview', overviews.troubled);
    renderPage(<FleetPage />);

    await rowOf('fitsync-stage-spoke');
    expect(screen.queryByRole('link', { name: 'web-spoke' })).toBeNull();
    expect(await rowOf('payments-spoke')).toHaveTextContent('as of');
    const building = await rowOf('fitsync-qa-spoke');
    expect(building).toHaveTextContent('no service yet');
    expect(
      within(building).getByRole('list', { name: /pull request to traffic/ }),
    ).toHaveTextContent('Cluster can be read');

    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(await rowOf('web-spoke')).toBeInTheDocument();
  });

  it('names each source that cannot be read once, with what to do', async () => {
    answer('/overview', overviews.troubled);
    renderPage(<FleetPage />);
    expect(await screen.findByText('1 source cannot be read')).toBeVisible();
    expect(
      screen.getByText(/Allow ec2:SearchTransitGatewayRoutes/),
    ).toBeVisible();
  });

  it('keeps search and filters in the address, and asks the backend with them', async () => {
    const asked = answer('/overview', overviews.calm);
    renderPage(<FleetPage />, { search: '?hub=eu-hub&sort=name' });

    await screen.findByText(/No cause known/);
    expect(asked[0].get('hub')).toBe('eu-hub');
    expect(asked[0].get('sort')).toBe('name');
    await userEvent.type(screen.getByRole('searchbox'), 'web');
    await waitFor(() => expect(asked.at(-1)?.get('search')).toBe('web'));
    expect(window.location.search).toContain('search=web');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );
    await waitFor(() => expect(asked.at(-1)?.get('hub')).toBeNull());
    expect(window.location.search).not.toContain('hub');
  });

  it('leads from a cause to the services that it hits', async () => {
    answer('/overview', overviews.troubled);
    const asked = answer('/traced', tracedPage);
    const { container } = renderPage(<FleetPage />);

    await userEvent.click(
      (
        await screen.findAllByRole('button', { name: 'Show its services' })
      )[0],
    );
    const list = await screen.findByRole('list', { name: /worst first/ });
    expect(asked[0].get('cause')).toBe('route');
    expect(screen.getByText('Only those with HUB_ROUTE_MISSING')).toBeVisible();
    const [first, , , last] = within(list).getAllByRole('listitem');
    expect(first).toHaveTextContent('Degraded');
    expect(first).toHaveTextContent('Pods crash again and again');
    expect(
      within(first).getByRole('link', { name: 'shop/checkout' }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/flow\?exposure=/));
    expect(within(last).queryByRole('link')).toBeNull();
    await expectAccessible(container);
  });

  it('leads from a cell to the services that its cause hits', async () => {
    answer('/overview', overviews.troubled);
    const asked = answer('/traced', tracedPage);
    renderPage(<FleetPage />);
    const row = await rowOf('fitsync-stage-spoke');
    await userEvent.click(
      within(row).getByRole('button', { name: 'Hub route cause 58' }),
    );
    await screen.findByRole('list', { name: /worst first/ });
    expect(asked[0].get('cause')).toBe('route');
    expect(asked[0].get('spoke')).toBe('fitsync-stage-spoke');
  });

  it('moves through the map by arrow keys', async () => {
    answer('/overview', overviews.troubled);
    renderPage(<FleetPage />);
    const stage = within(await rowOf('fitsync-stage-spoke'));
    const prod = within(await rowOf('fitsync-prod-spoke'));
    act(() => stage.getByRole('link').focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(prod.getByRole('link')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(prod.getByRole('button', { name: /^Service cause/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    expect(
      stage.getByRole('button', { name: /^Targets follows/ }),
    ).toHaveFocus();
  });

  it('leads from a spoke to its services, and back to all of them', async () => {
    answer('/overview', overviews.troubled);
    const asked = answer('/traced', tracedPage);
    renderPage(<FleetPage />);

    const row = await rowOf('fitsync-prod-spoke');
    await userEvent.click(
      within(row).getByRole('button', { name: '142 services' }),
    );
    expect(
      await screen.findByText('Only those on fitsync-prod-spoke'),
    ).toBeVisible();
    expect(asked[0].get('spoke')).toBe('fitsync-prod-spoke');
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(asked.at(-1)?.get('spoke')).toBeNull());
  });

  it('calls a clear path reachable where a request was answered, as the card does', async () => {
    const { calm } = overviews;
    const { verdicts } = calm.totals;
    answer('/overview', {
      ...calm,
      totals: { ...calm.totals, verdicts: { ...verdicts, answered: 2 } },
    });
    const [line] = tracedPage.items.slice(-1);
    answer('/traced', {
      items: [{ ...line, answered: true }],
      matching: 1,
    });
    renderPage(<FleetPage />, { search: '?view=services' });

    expect(
      await screen.findByRole('list', { name: 'In short' }),
    ).toHaveTextContent('34 ✓ Path clear2 ✓ Reachable');
    const list = await screen.findByRole('list', { name: /worst first/ });
    expect(list).toHaveTextContent('Reachable');
  });

  it('folds all but the widest causes', async () => {
    const [cause] = overviews.troubled.causes;
    const causes = Array.from({ length: 7 }, (_, at) => ({
      ...cause,
      key: `cause-${at}`,
    }));
    answer('/overview', { ...overviews.troubled, causes, causeCount: 7 });
    renderPage(<FleetPage />);

    const shown = () =>
      screen.getAllByRole('button', { name: 'Show its services' });
    await screen.findByRole('button', { name: 'Show 2 more causes' });
    expect(shown()).toHaveLength(5);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 2 more causes' }),
    );
    expect(shown()).toHaveLength(7);
  });

  it('shows who holds which addresses', async () => {
    answer('/overview', overviews.calm);
    answer('/addresses', { ...addresses, unread: ['the VPCs of 2222'] });
    const { container } = renderPage(<FleetPage />, {
      search: '?view=addresses',
    });
    expect(
      await screen.findByText('spoke fitsync-prod-spoke'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Not read.*the VPCs of 2222/)).toBeInTheDocument();
    expect(screen.getByText('10.3.0.0/16')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('shows what changed, newest first', async () => {
    answer('/overview', overviews.calm);
    answer('/transitions', {
      items: [
        {
          at: new Date().toISOString(),
          exposure: {
            spoke: 'fitsync-stage-spoke',
            namespace: 'demo',
            service: 'podinfo',
          },
          verdict: 'blocked',
          previous: 'reachable',
          changes: ['Hub route: 10.2.0.0/16 went.'],
        },
      ],
    });
    renderPage(<FleetPage />, { search: '?view=changes' });
    const list = await screen.findByRole('list', { name: /newest first/ });
    expect(list).toHaveTextContent('demo/podinfo');
    expect(list).toHaveTextContent('was Path clear');
    expect(list).toHaveTextContent('10.2.0.0/16 went');
  });

  describe('without anything to show', () => {
    it('says how a fleet begins', async () => {
      answer('/overview', overviews.empty);
      const { container } = renderPage(<FleetPage />);
      expect(
        await screen.findByRole('heading', { name: 'No spoke yet' }),
      ).toBeVisible();
      expect(
        screen.getByRole('link', { name: 'Create a spoke' }),
      ).toHaveAttribute('href', '/create/templates/default/spoke');
      await expectAccessible(container);
    });

    it('says that nothing matches', async () => {
      const none: FleetOverview = {
        ...overviews.calm,
        rows: [],
        matching: 0,
      };
      answer('/overview', none);
      renderPage(<FleetPage />, { search: '?search=zzz' });
      expect(await screen.findByText('Nothing matches.')).toBeVisible();
    });

    it('does not call unknown well', async () => {
      const { calm } = overviews;
      answer('/overview', {
        ...calm,
        totals: {
          ...calm.totals,
          verdicts: { ...calm.totals.verdicts, unknown: 3 },
        },
      });
      renderPage(<FleetPage />);
      expect(
        await screen.findByText(/what is unknown may be broken/),
      ).toBeVisible();
    });

    it('names the permission that is missing, and where to look instead', async () => {
      answer('/overview', () => failure(403, 'NotAllowedError', 'no'));
      renderPage(<FleetPage />);
      expect(await screen.findByText(/spokes\.fleet\.read/)).toBeVisible();
    });

    it('says why it could not be read, and tries again', async () => {
      let fails = true;
      answer('/overview', () =>
        fails
          ? failure(503, 'ServiceUnavailableError', 'the backend starts')
          : HttpResponse.json(overviews.calm),
      );
      renderPage(<FleetPage />);
      expect(await screen.findByRole('alert')).toHaveTextContent(
        'the backend starts',
      );
      fails = false;
      await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
      expect(await screen.findByText(/No cause known/)).toBeVisible();
    });
  });
});
