import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';
import { spokeOptions } from '../../testing/spokeOptions';

const server = setupServer();
registerMswTestHooks(server);

const create = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
};

describe('SpokesSpokePicker', () => {
  it('chooses a spoke with the keyboard', async () => {
    mockBackend(server).spokes({ items: spokeOptions });
    const { container, onCreate } = renderTemplateForm([steps.spoke], {});

    await userEvent.type(
      await screen.findByRole('combobox', { name: /Spoke/ }),
      'prod',
    );
    await screen.findByRole('option', { name: 'fitsync-prod-spoke' });
    await userEvent.keyboard('{ArrowDown}{Enter}');

    expect(
      await screen.findByText('behind fitsync-hub in us-east-2'),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await create();
    expect(onCreate).toHaveBeenCalledWith({ spoke: 'fitsync-prod-spoke' });
  });

  it('lets one type where the spokes cannot be listed, and says why', async () => {
    mockBackend(server).spokes(() => failure(503, 'Error', 'starting'));
    const { container, onCreate } = renderTemplateForm([steps.spoke], {});

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Spoke/ }),
      'mine',
    );
    expect(screen.getByText(/\(starting\)/)).toBeInTheDocument();
    await expectAccessible(container);
    await create();
    expect(onCreate).toHaveBeenCalledWith({ spoke: 'mine' });
  });

  it('says that none is configured', async () => {
    mockBackend(server).spokes({ items: [] });
    renderTemplateForm([steps.spoke], {});

    expect(
      await screen.findByText(/No spoke is configured yet/),
    ).toBeInTheDocument();
  });
});
