import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { OwnCauses } from '@fitsync/backstage-plugin-spokes-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure } from '../../testing/mockBackend';
import { ownCauses } from '../../testing/ownCauses';
import { renderPage } from '../../testing/renderPage';
import { HomeCauses } from './HomeCauses';

const server = setupServer();
registerMswTestHooks(server);

/** Answers with one after the other, the last one for good. */
function answer(...replies: (OwnCauses | Response)[]) {
  const asked: string[] = [];
  server.use(
    http.get('http://localhost/api/spokes/*', ({ request }) => {
      asked.push(new URL(request.url).pathname);
      const reply = replies[Math.min(asked.length, replies.length) - 1];
      return reply instanceof Response ? reply : HttpResponse.json(reply);
    }),
  );
  return asked;
}

describe('HomeCauses', () => {
  it('leads from a cause to the hop that has it, over one request', async () => {
    const asked = answer(ownCauses.troubled);
    const { container } = renderPage(<HomeCauses />);
    expect(
      await screen.findByRole('link', {
        name: 'The hub has no route to the spoke',
      }),
    ).toHaveAttribute(
      'href',
      '/flow?exposure=fitsync-stage-spoke%2Fdemo%2Fpodinfo&hop=hub-route',
    );
    expect(screen.getByText('58 services')).toBeInTheDocument();
    expect(screen.getByText('shop/checkout')).toBeInTheDocument();
    expect(screen.getByText('3 services of yours')).toBeInTheDocument();
    expect(asked).toEqual(['/api/spokes/causes']);
    await expectAccessible(container);
  });

  it('is quiet while nothing is wrong', async () => {
    answer(ownCauses.calm);
    renderPage(<HomeCauses />);
    expect(
      await screen.findByText(/No cause known: nothing that was traced/),
    ).toBeInTheDocument();
  });

  it('does not call well what could not be read', async () => {
    answer(ownCauses.unknown);
    renderPage(<HomeCauses />);
    expect(
      await screen.findByText(/not everything could be read/),
    ).toBeInTheDocument();
  });

  it('says so where the viewer owns nothing behind a spoke', async () => {
    answer(ownCauses.nothing);
    renderPage(<HomeCauses />);
    expect(
      await screen.findByText(/No component of yours/),
    ).toBeInTheDocument();
  });

  it('names the permission that is missing', async () => {
    answer(failure(403, 'NotAllowedError', 'no'));
    renderPage(<HomeCauses />);
    expect(await screen.findByText(/spokes\.trace\.read/)).toBeInTheDocument();
  });

  it('tries again on request', async () => {
    answer(failure(503, 'ServiceUnavailableError', 'starting'), ownCauses.calm);
    renderPage(<HomeCauses />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText(/No cause known/)).toBeInTheDocument();
  });
});
