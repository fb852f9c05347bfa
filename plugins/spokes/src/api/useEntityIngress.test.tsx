import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { fixtures } from '../testing/fixtures';
import { failure, mockBackend } from '../testing/mockBackend';
import { renderCard } from '../testing/renderCard';

const server = setupServer();
registerMswTestHooks(server);

/** A signals API that the test speaks for. */
function fakeSignals() {
  const listeners = new Set<(message: never) => void>();
  return {
    channels: [] as string[],
    subscribe(channel: string, onMessage: (message: never) => void) {
      this.channels.push(channel);
      listeners.add(onMessage);
      return { unsubscribe: () => listeners.delete(onMessage) };
    },
    send: (revision: string) =>
      act(() => listeners.forEach(listen => listen({ revision } as never))),
  };
}

describe('useEntityIngress', () => {
  it('follows a signal', async () => {
    const backend = mockBackend(server);
    const signals = fakeSignals();
    let answer = fixtures.clear;
    backend.ingress(() => answer);
    renderCard({ signals });
    await screen.findByText('Path clear');

    answer = fixtures.blocked;
    signals.send('2');

    expect(await screen.findByText('Blocked')).toBeInTheDocument();
    expect(signals.channels).toEqual(['spokes']);
    expect(backend.asked).toHaveLength(2);
  });

  it('polls at the pace of the backend where no signals are', async () => {
    let answer = { ...fixtures.clear, refreshSeconds: 0.05 };
    mockBackend(server).ingress(() => answer);
    renderCard();
    await screen.findByText('Path clear');

    answer = fixtures.blocked;

    expect(await screen.findByText('Blocked')).toBeInTheDocument();
  });

  it('asks again when the viewer comes back', async () => {
    let answer = fixtures.clear;
    mockBackend(server).ingress(() => answer);
    renderCard();
    await screen.findByText('Path clear');

    answer = fixtures.blocked;
    // The listener is deaf for one tick after the first read.
    await waitFor(() => {
      act(() => {
        window.dispatchEvent(new Event('focus'));
      });
      expect(screen.getByText('Blocked')).toBeInTheDocument();
    });
  });

  it('keeps the old answer with a banner while refreshing fails, and recovers by itself', async () => {
    let answer = () => ({ ...fixtures.clear, refreshSeconds: 0.05 });
    const succeed = answer;
    const backend = mockBackend(server);
    backend.ingress(() => answer());
    renderCard();
    await screen.findByText('Path clear');

    answer = (() =>
      failure(502, 'Error', 'upstream is away')) as unknown as typeof answer;
    expect(await screen.findByText(/Not refreshed since/)).toBeInTheDocument();
    expect(screen.getByText('upstream is away')).toBeInTheDocument();
    expect(screen.getByText('Path clear')).toBeInTheDocument();

    answer = succeed;
    await waitFor(() =>
      expect(screen.queryByText(/Not refreshed since/)).not.toBeInTheDocument(),
    );
  });

  it('hides what was read once the viewer may no longer see it', async () => {
    let denied = false;
    const signals = fakeSignals();
    mockBackend(server).ingress(() =>
      denied ? failure(403, 'NotAllowedError', 'no') : fixtures.clear,
    );
    renderCard({ signals });
    await screen.findByText('Path clear');

    denied = true;
    signals.send('2');

    expect(
      await screen.findByText('You may not see this traffic path'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Path clear')).not.toBeInTheDocument();
  });
});
