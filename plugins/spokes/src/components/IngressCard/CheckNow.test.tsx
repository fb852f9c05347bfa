import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { fixtures } from '../../testing/fixtures';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderCard } from '../../testing/renderCard';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

const button = () => screen.findByRole('button', { name: 'Check now' });

describe('CheckNow', () => {
  it('asks for a re-read and shows what it brought', async () => {
    const backend = mockBackend(server);
    let answer = fixtures.blocked;
    backend.ingress(() => answer);
    backend.refresh({ status: 'started' });
    renderCard();

    await userEvent.click(await button());
    expect(await screen.findByText('Reading again …')).toBeInTheDocument();
    expect(await button()).toBeDisabled();
    expect(backend.asked).toContain(
      'POST /api/spokes/entities/component/default/productpage/refresh',
    );

    answer = fixtures.clear;
    expect(
      await screen.findByText('Path clear', {}, { timeout: 5000 }),
    ).toBeInTheDocument();
  });

  it('says when the next read is due while limited', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.refresh({ status: 'limited', nextReadInSeconds: 19.4 });
    renderCard();

    await userEvent.click(await button());
    expect(await screen.findByText('next read in 20 s')).toBeInTheDocument();
    expect(await button()).toBeDisabled();
    expect(
      await screen.findByText('next read in 19 s', {}, { timeout: 5000 }),
    ).toBeInTheDocument();
  });

  it('says why it could not ask', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.blocked);
    backend.refresh(() => failure(503, 'Error', 'the cluster is away'));
    renderCard();

    await userEvent.click(await button());
    expect(
      await screen.findByText('Not read: the cluster is away'),
    ).toBeInTheDocument();
  });

  it('is not there for those who may not ask', async () => {
    mockBackend(server).ingress(fixtures.blocked);
    renderCard({ mayRefresh: false });

    await screen.findByText('Blocked');
    expect(
      screen.queryByRole('button', { name: 'Check now' }),
    ).not.toBeInTheDocument();
  });

  it('is named beside stale evidence only to those who may ask', async () => {
    mockBackend(server).ingress(fixtures.stale);
    renderCard({ mayRefresh: false });

    expect(await screen.findByText(/Its sources, and what/)).toBeVisible();
    expect(screen.queryByText(/Check now/)).toBeNull();
  });
});
