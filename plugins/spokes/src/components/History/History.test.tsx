import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { histories } from '../../testing/histories';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';
import { setupCopying } from '../../testing/setupCopying';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const [newest, second, third] = histories.newest.items;
const at = (instant: string) => `?at=${encodeURIComponent(instant)}`;
const inAddress = (name: string) =>
  new URLSearchParams(window.location.search).get(name);

const line = () =>
  screen.findByRole('list', { name: /Changes of the verdict/ });
const stops = async () => within(await line()).getAllByRole('button');
const detail = () =>
  screen.getByRole('region', { name: /change that is open/ });
const open = async () =>
  userEvent.click(await screen.findByText('History', { selector: 'summary' }));
const tone = (hop: string) =>
  document.querySelector(`[data-hop=${hop}]`)?.getAttribute('data-tone');
const banner = () => screen.findByText(/^As it was/);

/** A blocked path with a history that can be stepped through. */
function render(search = '') {
  const backend = mockBackend(server);
  backend.ingress(fixtures.blocked);
  backend.replays();
  return { backend, ...renderFlow(search) };
}

describe('History', () => {
  it('is asked for only once it is opened', async () => {
    const { backend } = render();

    await screen.findByRole('list', { name: 'Traffic flow' });
    expect(backend.asked).toHaveLength(1);
    await open();
    await line();
    expect(backend.asked).toEqual([
      expect.stringMatching(/ingress$/),
      expect.stringMatching(/history$/),
    ]);
  });

  it('runs up to now, and tells the last change: before, after, cause and what changed', async () => {
    render('?hop=targets');

    await open();
    expect((await stops()).map(stop => stop.textContent)).toEqual([
      'Show older ones',
      expect.stringMatching(/Degraded/),
      expect.stringMatching(/Path clear/),
      expect.stringMatching(/Blocked/),
      expect.stringMatching(/Blocked.*Now/),
    ]);
    expect((await stops())[4]).toHaveAttribute('aria-current', 'step');
    expect(detail()).toHaveTextContent(
      /Last change.*Reachable · answered 200.*→.*Blocked/,
    );
    expect(detail()).toHaveTextContent('HUB_ROUTE_MISSING');
    expect(detail()).toHaveTextContent('deleted from rtb-0c4d');
    expect(screen.queryByText(/^As it was/)).toBeNull();

    await userEvent.click(within(detail()).getByText('Show Hub route'));
    expect(inAddress('hop')).toBe('hub-route');
  });

  it('draws the path as it was at a step, and says so', async () => {
    render();

    await open();
    await line();
    expect(screen.getByText('Newer').closest('button')).toBeDisabled();
    await userEvent.click(screen.getByText('Older'));
    expect(await banner()).toHaveTextContent('As it was after the change');
    expect(inAddress('at')).toBe(newest.at);
    expect(tone('hub-route')).toBe('cause');
    expect(screen.getByText('1 of 3')).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'Hops that stand otherwise' }),
    ).toHaveTextContent(/Hub route\W+Passes\W+Cause/);
  });

  it('draws the path before a step as well, and leads back to now', async () => {
    render(at(newest.at));

    await banner();
    await userEvent.click(screen.getByText('Before'));
    expect(await banner()).toHaveTextContent('As it was before the change');
    expect(tone('hub-route')).not.toBe('cause');
    expect(inAddress('side')).toBe('before');

    await userEvent.click(await screen.findByText('Older'));
    expect(await screen.findByText('2 of 3')).toBeInTheDocument();
    expect(detail()).toHaveTextContent('0 of 2 ready → 2 of 2');
    expect(inAddress('at')).toBe(second.at);
    expect(inAddress('side')).toBeNull();

    await userEvent.click(await screen.findByText('Back to now'));
    expect(screen.queryByText(/^As it was/)).toBeNull();
    expect(inAddress('at')).toBeNull();
    expect(tone('hub-route')).toBe('cause');
  });

  it('is stepped through with the arrow keys: left is older', async () => {
    render(at(newest.at));

    const [, , , own] = await stops();
    own.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(inAddress('at')).toBe(second.at);
    await userEvent.keyboard('{ArrowLeft}');
    expect(inAddress('at')).toBe(third.at);
    expect(await screen.findByText('3 of 3')).toBeInTheDocument();
    await userEvent.keyboard('{ArrowRight}');
    expect(inAddress('at')).toBe(second.at);
  });

  it('draws what a permanent link names', async () => {
    const { container } = render(at(third.at));

    expect(await banner()).toBeInTheDocument();
    expect(tone('service')).toBe('cause');
    expect(await screen.findByText('3 of 3')).toBeInTheDocument();
    await expectAccessible(container);
  });

  it.each([at('2020-01-01T00:00:00.000Z'), '?at=yesterday'])(
    'draws now where %s names no change, and says so',
    async search => {
      render(search);

      expect(
        await screen.findByText(/was not recorded, or is forgotten/),
      ).toBeInTheDocument();
      expect(screen.queryByText(/^As it was/)).toBeNull();
      await userEvent.click(
        screen.getByRole('button', { name: 'Back to now' }),
      );
      expect(inAddress('at')).toBeNull();
    },
  );

  it('puts a change into words for an incident, with its permanent link', async () => {
    const { user, copied } = setupCopying();
    render(at(newest.at));

    await banner();
    await user.click(
      await screen.findByRole('button', { name: /Copy this change/ }),
    );
    const text = copied();
    expect(text).toMatch(
      /^\*\*Reachable · answered 200 → Blocked: component:default\/productpage\*\*/,
    );
    expect(text).toContain('`HUB_ROUTE_MISSING` the hub');
    expect(text).toContain('Scope: 58 of 142');
    expect(text).toContain('`group:default/platform`');
    expect(text).toContain(`at=${encodeURIComponent(newest.at)}`);
  });

  it('reads older pages on request', async () => {
    render();

    await open();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show older ones' }),
    );
    expect(
      await within(await line()).findAllByText('Not live yet'),
    ).not.toHaveLength(0);
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

  it('draws nothing where the path of then could not be read', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.history(() => failure(503, 'ServiceUnavailableError', 'it starts'));
    renderFlow(at(newest.at));

    expect(
      await screen.findByText(/as it was then could not be read/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Traffic flow' })).toBeNull();
  });
});
