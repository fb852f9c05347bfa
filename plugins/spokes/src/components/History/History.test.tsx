import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { histories } from '../../testing/histories';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';

const server = setupServer();
registerMswTestHooks(server);

const line = () =>
  screen.findByRole('list', { name: /Changes of the verdict/ });
const stops = async () => within(await line()).getAllByRole('button');
const detail = () =>
  screen.getByRole('region', { name: /change that is open/ });
const open = async () =>
  userEvent.click(await screen.findByText('History', { selector: 'summary' }));

describe('History', () => {
  it('is asked for only once it is opened', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(histories.newest);
    renderFlow();

    await screen.findByRole('list', { name: 'Traffic flow' });
    expect(backend.asked).toHaveLength(1);
    await open();
    await line();
    expect(backend.asked).toEqual([
      expect.stringMatching(/ingress$/),
      expect.stringMatching(/history$/),
    ]);
  });

  it('opens the newest: before, after, cause and what changed', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(histories.newest);
    const { container } = renderFlow('?hop=targets');

    await open();
    await line();
    expect(detail()).toHaveTextContent(/Path clear.*→.*Blocked/);
    expect(detail()).toHaveTextContent('HUB_ROUTE_MISSING');
    expect(detail()).toHaveTextContent('deleted from rtb-0c4d');
    await expectAccessible(container);

    await userEvent.click(
      within(detail()).getByRole('button', { name: 'Show Hub route' }),
    );
    expect(screen.getByRole('region', { name: 'Hub route' })).toBeVisible();
  });

  it('is stepped through, and keeps the step in the address', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(histories.newest);
    renderFlow();

    await open();
    await line();
    expect(screen.getByRole('button', { name: 'Newer' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Older' }));
    expect(screen.getByText('2 of 3')).toBeInTheDocument();
    expect(detail()).toHaveTextContent('0 of 2 ready → 2 of 2');
    expect(new URLSearchParams(window.location.search).get('at')).toBe(
      histories.newest.items[1].at,
    );

    (await stops())[1].focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(screen.getByText('3 of 3')).toBeInTheDocument();
    expect(detail()).toHaveTextContent('was not recorded');
  });

  it('opens the one that the address names', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(histories.newest);
    renderFlow(`?at=${encodeURIComponent(histories.newest.items[2].at)}`);

    await line();
    expect(screen.getByText('3 of 3')).toBeInTheDocument();
  });

  it('reads older pages on request', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    server.use(
      http.get('*/history', ({ request }) =>
        HttpResponse.json(
          new URL(request.url).searchParams.get('cursor') === 'older'
            ? histories.older
            : histories.newest,
        ),
      ),
    );
    renderFlow();

    await open();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show older ones' }),
    );
    expect(await screen.findByText('1 of 5')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show older ones' }),
    ).toBeNull();
  });

  it('says that nothing changed, and that nothing could be read', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(() => failure(503, 'ServiceUnavailableError', 'it starts'));
    renderFlow();

    await open();
    expect(await screen.findByText('it starts')).toBeInTheDocument();
    backend.history({ items: [] });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText(/has not changed since it is recorded/),
    ).toBeInTheDocument();
  });
});
