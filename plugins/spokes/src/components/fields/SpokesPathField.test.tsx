import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const form = { spoke: 'fitsync-prod-spoke', name: 'cart' };
const free = {
  name: { free: true, message: 'cart/cart is free.' },
  path: { free: true, message: '/cart is free.' },
};
const type = async (text: string) =>
  userEvent.type(await screen.findByRole('textbox', { name: /Path/ }), text);
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));

describe('SpokesPathField', () => {
  it('says that path and name are free, once the typing pauses', async () => {
    const backend = mockBackend(server);
    backend.availability(free);
    const { container } = renderTemplateForm([steps.path], form);

    await type('/cart');
    expect(await screen.findByText('/cart is free.')).toBeInTheDocument();
    expect(screen.getByText('cart/cart is free.')).toBeInTheDocument();
    expect(backend.asked.length).toBeLessThan('/cart'.length);
    await expectAccessible(container);

    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('stops at a path that is taken', async () => {
    mockBackend(server).availability({
      ...free,
      path: {
        free: false,
        message: '/cart is taken; ask group:default/shop.',
      },
    });
    const { container } = renderTemplateForm([steps.path], form);

    await type('/cart');
    expect(await screen.findByText(/\/cart is taken/)).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toBeInvalid();
    await expectAccessible(container);

    await next();
    await waitFor(() =>
      expect(screen.getAllByText(/\/cart is taken/).length).toBeGreaterThan(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('lets go on what was corrected after a refusal', async () => {
    mockBackend(server).availability(free);
    renderTemplateForm([steps.path], form);

    await type('/car t');
    await next();
    await waitFor(() =>
      expect(screen.getAllByText(/A path begins with/).length).toBeGreaterThan(
        1,
      ),
    );
    await userEvent.clear(screen.getByRole('textbox'));
    await type('/cart');
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each(['cart', '/a b', '/a/', '/a/../b', '/a?b'])(
    'refuses %j at once, without asking',
    async path => {
      const backend = mockBackend(server);
      renderTemplateForm([steps.path], form);

      await type(path);
      expect(screen.getByText(/A path begins with/)).toBeInTheDocument();
      await next();
      expect(
        screen.queryByRole('button', { name: 'Create' }),
      ).not.toBeInTheDocument();
      expect(backend.asked).toEqual([]);
    },
  );

  it('waits for spoke and name', async () => {
    renderTemplateForm([steps.path], { name: 'cart' });

    await type('/cart');
    expect(screen.getByText(/Choose a spoke and a name/)).toBeInTheDocument();
  });

  it('says that it was not checked rather than that it is free', async () => {
    mockBackend(server).availability(() => failure(503, 'Error', 'starting'));
    renderTemplateForm([steps.path], form);

    await type('/cart');
    expect(
      await screen.findByText('Not checked: starting'),
    ).toBeInTheDocument();
  });
});
