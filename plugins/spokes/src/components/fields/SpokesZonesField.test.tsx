import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { hubOptions } from '../../testing/hubOptions';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const form = { hub: 'fitsync-hub' };
const zone = (name: RegExp) => screen.findByRole('checkbox', { name });
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));
const create = async () => {
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
};

describe('SpokesZonesField', () => {
  it('offers the zones of the hub by id, and says why only these', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { container, onCreate } = renderTemplateForm([steps.zones], form);

    expect(await zone(/use2-az1 us-east-2a/)).not.toBeChecked();
    expect(await zone(/use2-az2 us-east-2b/)).not.toBeChecked();
    expect(
      screen.getByText(/Only those in which fitsync-hub is attached/),
    ).toBeInTheDocument();
    await expectAccessible(container);

    await userEvent.click(await zone(/use2-az2/));
    (await zone(/use2-az1/)).focus();
    await userEvent.keyboard(' ');
    await create();
    expect(onCreate).toHaveBeenCalledWith({
      ...form,
      zones: ['use2-az1', 'use2-az2'],
    });
  });

  it('keeps what was chosen by name, as ids', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { onCreate } = renderTemplateForm([steps.zones], {
      ...form,
      zones: ['us-east-2b'],
    });

    await waitFor(async () => expect(await zone(/use2-az2/)).toBeChecked());
    await create();
    expect(onCreate).toHaveBeenCalledWith({ ...form, zones: ['use2-az2'] });
  });

  it('drops the zones of a hub that was chosen before', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { onCreate } = renderTemplateForm([steps.zones], {
      ...form,
      zones: ['euc1-az1'],
    });

    await zone(/use2-az1/);
    await create();
    expect(onCreate).toHaveBeenCalledWith({ ...form, zones: [] });
  });

  it('refuses two zones for three masters', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    renderTemplateForm([steps.zones], { ...form, masters: 3 });

    await userEvent.click(await zone(/use2-az1/));
    await userEvent.click(await zone(/use2-az2/));
    expect(
      await screen.findByText(/With 3 masters choose one zone or three/),
    ).toBeInTheDocument();
    await next();
    await waitFor(() =>
      expect(screen.getAllByText(/With 3 masters/).length).toBeGreaterThan(1),
    );
  });

  it('says what comes of choosing none', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { onCreate } = renderTemplateForm([steps.zones], form);

    expect(
      await screen.findByText(/With none chosen it gets use2-az1/),
    ).toBeInTheDocument();
    await create();
    expect(onCreate).toHaveBeenCalledWith({ ...form, zones: [] });
  });

  it('takes typed ids where the hub was not read', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    const { container, onCreate } = renderTemplateForm([steps.zones], {
      hub: 'frankfurt-hub',
    });

    await userEvent.type(
      await screen.findByRole('textbox', { name: /Zones/ }),
      'euc1-az1, euc1-az2',
    );
    expect(
      screen.getByText(/The zones of frankfurt-hub are not known here/),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await create();
    expect(onCreate).toHaveBeenCalledWith({
      hub: 'frankfurt-hub',
      zones: ['euc1-az1', 'euc1-az2'],
    });
  });

  it('waits for a hub, and says why hubs could not be listed', async () => {
    mockBackend(server).hubs({ items: hubOptions });
    renderTemplateForm([steps.zones], {});
    expect(await screen.findByText(/Choose a hub first/)).toBeInTheDocument();
  });

  it('says why the hubs could not be listed', async () => {
    mockBackend(server).hubs(() => failure(503, 'Error', 'starting'));
    renderTemplateForm([steps.zones], form);
    expect(await screen.findByText(/\(starting\)/)).toBeInTheDocument();
  });
});
