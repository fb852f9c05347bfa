import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { exposureOptions } from '../../testing/hubOptions';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const form = {
  spoke: 'fitsync-prod-spoke',
  name: 'cart',
  namespace: 'shop',
  method: 'https',
};
const free = {
  name: { free: true, message: 'shop/cart is free.' },
  host: { free: true, message: 'No one else holds shop.example.com.' },
  path: { free: true, message: 'shop.example.com/ is free.' },
};
const type = async (text: string) =>
  userEvent.type(await screen.findByRole('textbox', { name: /Host/ }), text);
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));

describe('SpokesHostField', () => {
  it('asks for the host with method and path, and says that it is free', async () => {
    const backend = mockBackend(server);
    backend.availability(free);
    const { container, onCreate } = renderTemplateForm([steps.host], form);

    await type('shop.example.com');
    expect(
      await screen.findByText('No one else holds shop.example.com.'),
    ).toBeInTheDocument();
    expect(screen.getByText('shop.example.com/ is free.')).toBeInTheDocument();
    expect(backend.questions.at(-1)).toEqual({
      spoke: 'fitsync-prod-spoke',
      namespace: 'shop',
      service: 'cart',
      method: 'https',
      host: 'shop.example.com',
      path: '/',
    });
    expect(
      screen.getByText(/Port 80 of the host answers with a redirect/),
    ).toBeInTheDocument();
    await expectAccessible(container);

    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      ...form,
      host: 'shop.example.com',
    });
  });

  it.each([
    ['host', 'group:default/web serves shop.example.com over HTTP.'],
    ['path', 'shop.example.com/ is held by web/front.'],
  ])('stops at a %s that another holds', async (part, message) => {
    mockBackend(server).availability({
      ...free,
      [part]: { free: false, message },
    });
    const { container } = renderTemplateForm([steps.host], form);

    await type('shop.example.com');
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByRole('textbox')).toBeInvalid();
    await expectAccessible(container);
    await next();
    await waitFor(() =>
      expect(screen.getAllByText(message).length).toBeGreaterThan(1),
    );
  });

  it.each(['shop', 'Shop.example.com', '*.example.com', 'a b.example.com'])(
    'refuses %j at once, without asking',
    async host => {
      const backend = mockBackend(server);
      renderTemplateForm([steps.host], form);

      await type(host);
      expect(
        screen.getByText(/A host name has at least two labels/),
      ).toBeInTheDocument();
      await next();
      expect(
        screen.queryByRole('button', { name: 'Create' }),
      ).not.toBeInTheDocument();
      expect(backend.asked).toEqual([]);
    },
  );

  it('stops nobody at what the backend cannot tell, and does not call it free', async () => {
    const message = 'It cannot be told now. The cluster was not read yet';
    const untold = { free: false, unread: true, message };
    mockBackend(server).availability({
      name: untold,
      host: untold,
      path: untold,
    });
    renderTemplateForm([steps.host], form);

    await type('shop.example.com');
    const [line] = await screen.findAllByText(message);
    expect(line.closest('[data-tone]')).toHaveAttribute('data-tone', 'neutral');
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('says that it was not checked rather than that it is free', async () => {
    mockBackend(server).availability(() => failure(503, 'Error', 'starting'));
    renderTemplateForm([steps.host], form);

    await type('shop.example.com');
    expect(
      await screen.findByText('Not checked: starting'),
    ).toBeInTheDocument();
  });

  it('asks for the path below the host once there is one', async () => {
    const backend = mockBackend(server);
    backend.availability(free);
    renderTemplateForm([steps.path], {
      ...form,
      method: 'domain',
      host: 'shop.example.com',
    });

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Path/ }),
      '/cart',
    );
    await screen.findByText('shop.example.com/ is free.');
    expect(backend.questions.at(-1)).toMatchObject({
      host: 'shop.example.com',
      method: 'domain',
      path: '/cart',
    });
  });

  it('asks for the address that an exposure has, but for what is typed', async () => {
    const backend = mockBackend(server);
    backend.availability(free);
    backend.exposures({ items: exposureOptions });
    renderTemplateForm([steps.path], {
      exposure: 'fitsync-prod-spoke/shop/checkout',
    });

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Path/ }),
      '/pay',
    );
    await waitFor(() =>
      expect(backend.questions.at(-1)).toEqual({
        spoke: 'fitsync-prod-spoke',
        namespace: 'shop',
        service: 'checkout',
        method: 'https',
        host: 'shop.example.com',
        path: '/pay',
      }),
    );
  });

  it('stops at a new path that another holds on the host as it is', async () => {
    const backend = mockBackend(server);
    const message = 'shop.example.com/pay is held by web/front.';
    backend.availability(({ path }) => ({
      ...free,
      path: { free: path !== '/pay', message },
    }));
    backend.exposures({ items: exposureOptions });
    renderTemplateForm([steps.path], {
      exposure: 'fitsync-prod-spoke/shop/checkout',
      path: '/pay',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Review' }),
    );
    await waitFor(() =>
      expect(screen.getAllByText(message).length).toBeGreaterThan(1),
    );
  });

  it('does not ask whether the name of an exposure is free that exists', async () => {
    const backend = mockBackend(server);
    backend.availability({
      ...free,
      name: { free: false, message: 'shop/cart is taken.' },
    });
    backend.exposures({ items: exposureOptions });
    renderTemplateForm([steps.path], {
      exposure: 'fitsync-prod-spoke/shop/cart',
    });

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Path/ }),
      '/cart',
    );
    await screen.findByText('shop.example.com/ is free.');
    expect(screen.queryByText('shop/cart is taken.')).not.toBeInTheDocument();
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});
