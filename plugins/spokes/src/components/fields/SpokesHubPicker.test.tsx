import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { hubOptions } from '../../testing/hubOptions';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const create = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
};

describe('SpokesHubPicker', () => {
  it('chooses a hub with the keyboard and says where it is', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { container, onCreate } = renderTemplateForm([steps.hub], {});

    await userEvent.type(
      await screen.findByRole('combobox', { name: /Hub/ }),
      'fit',
    );
    expect(
      await screen.findByRole('option', { name: 'fitsync-hub' }),
    ).toHaveTextContent('us-east-2, account 111111111111');
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(
      await screen.findByText(
        'us-east-2, account 111111111111 · 10.0.0.0/16 · owned by group:default/platform',
      ),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await create();
    expect(onCreate).toHaveBeenCalledWith({ hub: 'fitsync-hub' });
  });

  it('says how to come by one where there is none', async () => {
    mockBackend(server).hubs({ items: [] });
    const { container } = renderTemplateForm([steps.hub], {});

    expect(
      await screen.findByText(/No hub is configured yet. Create one first/),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  it('lets one type where the hubs cannot be listed, and says why', async () => {
    mockBackend(server).hubs(() => failure(503, 'Error', 'starting'));
    const { onCreate } = renderTemplateForm([steps.hub], {});

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Hub/ }),
      'mine',
    );
    expect(screen.getByText(/\(starting\)/)).toBeInTheDocument();
    await create();
    expect(onCreate).toHaveBeenCalledWith({ hub: 'mine' });
  });
});
