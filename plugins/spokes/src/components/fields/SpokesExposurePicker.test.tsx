import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { exposureOptions } from '../../testing/hubOptions';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

describe('SpokesExposurePicker', () => {
  it('chooses an exposure by service, and says how it is reached', async () => {
    mockBackend(server).exposures({ items: exposureOptions });
    const { container, onCreate } = renderTemplateForm([steps.exposure], {});

    await userEvent.type(
      await screen.findByRole('combobox', { name: /Exposure/ }),
      'checkout',
    );
    expect(
      await screen.findByRole('option', {
        name: 'shop/checkout on fitsync-prod-spoke',
      }),
    ).toHaveTextContent('shop.example.com/checkout');
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(
      await screen.findByText(
        'shop.example.com/checkout · owned by group:default/shop',
      ),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({
      exposure: 'fitsync-prod-spoke/shop/checkout',
    });
  });

  it('tells a path on the load balancer from a host', async () => {
    mockBackend(server).exposures({ items: exposureOptions });
    renderTemplateForm([steps.exposure], {
      exposure: 'fitsync-prod-spoke/shop/cart',
    });

    expect(
      await screen.findByText(/^\/cart on the load balancer's name/),
    ).toBeInTheDocument();
  });

  it('says that none is the viewer’s', async () => {
    mockBackend(server).exposures({ items: [] });
    renderTemplateForm([steps.exposure], {});

    expect(
      await screen.findByText(/holds no exposure that you own/),
    ).toBeInTheDocument();
  });

  it('says why they could not be listed', async () => {
    mockBackend(server).exposures(() =>
      failure(502, 'Error', 'the repository does not answer'),
    );
    renderTemplateForm([steps.exposure], {});

    expect(
      await screen.findByText(/\(the repository does not answer\)/),
    ).toBeInTheDocument();
  });
});
