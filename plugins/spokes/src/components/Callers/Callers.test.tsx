import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { ago } from '../../testing/ago';
import { buildCallers, callEdge } from '../../testing/callers';
import { expectAccessible } from '../../testing/expectAccessible';
import { fixtures } from '../../testing/fixtures';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderFlow } from '../../testing/renderFlow';

jest.setTimeout(30_000);

const server = setupServer();
registerMswTestHooks(server);

type Reply = Parameters<ReturnType<typeof mockBackend>['callers']>[0];

async function openCallers(reply: Reply) {
  const backend = mockBackend(server);
  backend.ingress(fixtures.clear);
  backend.callers(reply);
  const rendered = renderFlow();
  const summary = await screen.findByText('Callers and callees');
  const asked = () => backend.asked.filter(path => path.endsWith('/callers'));
  expect(asked()).toEqual([]);
  await userEvent.click(summary);
  return { ...rendered, asked };
}

const linesOf = async (name: string) => [
  ...(await screen.findByRole('list', { name })).children,
];

describe('Callers', () => {
  it('are asked for when opened: who, outcome, mTLS and why, on both sides', async () => {
    const { container, asked } = await openCallers(
      buildCallers({
        callers: [
          callEdge('istio-ingressgateway', {
            workload: { namespace: 'istio-system' },
            evidence: 'routed',
          }),
          callEdge('legacy', {
            workload: { services: [], sidecars: 0 },
            evidence: 'may-call',
            outcome: 'refused',
            mtls: {
              outcome: 'refused',
              mode: 'STRICT',
              because: 'PeerAuthentication default/default demands mTLS',
            },
          }),
        ],
        moreCallers: 7,
        callees: [
          callEdge('reviews', {
            outcome: 'depends',
            authorization: {
              outcome: 'depends',
              because: 'AuthorizationPolicy default/reviews looks at the path',
            },
          }),
        ],
      }),
    );

    const [gateway, legacy] = await linesOf('Who may call it');
    expect(gateway).toHaveTextContent(/^✓ Allowed/);
    expect(gateway).toHaveTextContent('istio-system/istio-ingressgateway');
    expect(gateway).toHaveTextContent('3 pods, 3 with a sidecar');
    expect(gateway).toHaveTextContent('mTLS (STRICT): both ends have');
    expect(gateway).toHaveTextContent('no AuthorizationPolicy applies');
    expect(legacy).toHaveTextContent(/^✕ Refused/);
    expect(legacy).toHaveTextContent('default/bookinfo-legacy');
    expect(legacy).toHaveTextContent(
      /No connection \(STRICT\): PeerAuthentication default\/default demands mTLS/,
    );
    expect(screen.getByText('and 7 more callers')).toBeInTheDocument();
    const [reviews] = await linesOf('Whom it calls');
    expect(reviews).toHaveTextContent(/^~ Depends/);
    expect(reviews).toHaveTextContent('reviews looks at the path');
    expect(asked()).toHaveLength(1);
    await expectAccessible(container);
  });

  it('tell what a client with and one without a sidecar would get, and why', async () => {
    await openCallers(buildCallers({ callers: [callEdge('legacy')] }));

    await linesOf('Who may call it');
    const [mesh, plaintext] = within(
      screen.getByRole('list', { name: 'What a client would get there' }),
    ).getAllByRole('listitem');
    expect(mesh).toHaveTextContent(
      'Client in the mesh: ✓ Allowed: both ends have a sidecar',
    );
    expect(plaintext).toHaveTextContent(
      /Client without a sidecar: ✕ Refused: .*demands mTLS/,
    );
  });

  it('say once what clients would get where that is the same for all', async () => {
    await openCallers(
      buildCallers({ callers: [callEdge('legacy'), callEdge('reviews')] }),
    );

    const lines = await linesOf('Who may call it');
    for (const line of lines) {
      expect(line).not.toHaveTextContent('Client without a sidecar');
    }
    expect(screen.getAllByText(/Client without a sidecar/)).toHaveLength(1);
  });

  it('are opened by a link, which may mark one of them', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.clear);
    backend.callers(
      buildCallers({ callers: [callEdge('legacy'), callEdge('reviews')] }),
    );
    const { container } = renderFlow('?caller=default/bookinfo-reviews');

    const [legacy, reviews] = await linesOf('Who may call it');
    expect(legacy).not.toHaveAttribute('aria-current');
    expect(reviews).toHaveAttribute('aria-current', 'true');
    await expectAccessible(container);

    await userEvent.click(screen.getByText('Callers and callees'));
    await waitFor(() => expect(window.location.search).toBe(''));
  });

  it('are led to from the hops at which it matters who asks', async () => {
    const backend = mockBackend(server);
    backend.ingress(fixtures.clear);
    backend.callers(buildCallers());
    renderFlow('?hop=authorization-policy');

    await userEvent.click(
      await screen.findByRole('button', { name: /Who may call it, and/ }),
    );
    expect(await screen.findByText(/^No caller is known/)).toBeInTheDocument();
    expect(window.location.search).toContain('show=callers');
  });

  it('show unknown as unknown, and say a name that is hidden once', async () => {
    const hidden = 'another service';
    await openCallers(
      buildCallers({
        callers: [
          callEdge(hidden, {
            workload: { namespace: hidden, account: hidden },
            outcome: 'unknown',
            network: {
              outcome: 'unknown',
              because: 'NetworkPolicies were not read: allow list',
            },
          }),
        ],
      }),
    );

    const [line] = await linesOf('Who may call it');
    expect(line).toHaveTextContent(/^\? Unknown\s*another service/);
    expect(line).not.toHaveTextContent('another service/another service');
    expect(line).toHaveTextContent('NetworkPolicies were not read');
  });

  it('say so where there are none', async () => {
    const { container } = await openCallers(buildCallers());

    expect(await screen.findByText(/^No caller is known/)).toBeInTheDocument();
    expect(screen.getByText(/^No callee is known/)).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('claim nothing where facts are missing', async () => {
    const missing = {
      fact: 'pods',
      outcome: 'denied' as const,
      source: 'kubernetes:list pods',
      action: 'Allow list of pods',
      observedAt: ago(60),
    };
    await openCallers(buildCallers({ missing: [missing] }));

    expect(await screen.findByText('Allow list of pods')).toBeInTheDocument();
    expect(screen.queryByText(/^No caller is known/)).toBeNull();
    expect(screen.queryByText(/^No callee is known/)).toBeNull();
  });

  it('say so where the exposure is not among the answer', async () => {
    await openCallers({ ...buildCallers(), exposures: [] });

    expect(
      await screen.findByText(/No callers of this exposure are known yet/),
    ).toBeInTheDocument();
  });

  it('name the permission to those who may not see them', async () => {
    await openCallers(() => failure(403, 'NotAllowedError', 'no'));

    expect(await screen.findByText(/spokes.trace.read/)).toBeInTheDocument();
  });

  it('say why they could not be read, and try again', async () => {
    let reads = 0;
    await openCallers(() => {
      reads += 1;
      return reads === 1
        ? failure(503, 'ServiceUnavailableError', 'the backend starts')
        : Response.json(buildCallers());
    });

    expect(await screen.findByText('the backend starts')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^No caller is known/)).toBeInTheDocument();
  });
});
