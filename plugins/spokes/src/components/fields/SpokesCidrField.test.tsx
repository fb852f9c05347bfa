import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { addressPlan } from '../../testing/hubOptions';
import { failure, mockBackend } from '../../testing/mockBackend';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const form = { hub: 'fitsync-hub' };
const block = () => screen.findByRole('textbox', { name: /Address block/ });
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));
const createButton = () => screen.queryByRole('button', { name: 'Create' });
const retype = async (text: string) => {
  await userEvent.clear(await block());
  await userEvent.type(await block(), text);
};

describe('SpokesCidrField', () => {
  it('proposes the next free block and shows who holds the others', async () => {
    const backend = mockBackend(server);
    backend.cidr(addressPlan);
    const { container, onCreate } = renderTemplateForm([steps.cidr], form);

    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/16'));
    expect(
      screen.getByText('10.3.0.0/16 is free: 65,536 addresses.'),
    ).toBeInTheDocument();
    expect(backend.questions[0]).toEqual({ hub: 'fitsync-hub', size: 16 });

    const plan = screen.getByRole('list', { name: /Who holds what/ });
    expect(
      within(plan)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '10.0.0.0/16hub fitsync-hub',
      '10.1.0.0/16spoke fitsync-prod-spoke',
      '10.2.0.0/16spoke fitsync-stage-spoke',
      '10.3.0.0/16this spoke',
      '10.4.0.0 – 10.41.255.255free',
      '10.42.0.0/16pods of the clusters',
      '10.43.0.0/16services of the clusters',
      '10.44.0.0 – 10.255.255.255free',
    ]);
    await expectAccessible(container);

    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({ ...form, cidr: '10.3.0.0/16' });
  });

  it('proposes anew for another size, chosen with the keyboard', async () => {
    const backend = mockBackend(server);
    backend.cidr((question: unknown) => ({
      ...addressPlan,
      cidr: JSON.stringify(question).includes('20')
        ? '10.3.0.0/20'
        : '10.3.0.0/16',
    }));
    renderTemplateForm([steps.cidr], form);
    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/16'));

    screen.getByRole('button', { name: /Size/ }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('option', { name: /\/20/ }));

    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/20'));
    expect(screen.getByText(/4,096 addresses\.$/)).toBeInTheDocument();
  });

  it('says at once whom a typed block overlaps, and stops there', async () => {
    mockBackend(server).cidr(addressPlan);
    const { container } = renderTemplateForm([steps.cidr], form);
    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/16'));

    await retype('10.1.128.0/20');
    expect(
      screen.getByText(
        '10.1.128.0/20 overlaps 10.1.0.0/16, held by spoke fitsync-prod-spoke.',
      ),
    ).toBeInTheDocument();
    expect(await block()).toBeInvalid();
    expect(
      screen.getByText('spoke fitsync-prod-spoke · overlaps'),
    ).toBeInTheDocument();
    expect(screen.getByText('this spoke · overlaps')).toBeInTheDocument();
    await expectAccessible(container);

    await next();
    await waitFor(() =>
      expect(screen.getAllByText(/overlaps 10.1.0.0/).length).toBeGreaterThan(
        1,
      ),
    );
    expect(createButton()).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: /Use 10.3.0.0\/16/ }),
    );
    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/16'));
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each([
    ['10.3.0.0/15', /must be written as 10.2.0.0\/15/],
    ['10.4.0.0/14', /must be from \/16 to \/24/],
    ['10.3.0.1/16', /must be written as 10.3.0.0\/16/],
    ['8.8.0.0/16', /must lie in a private range/],
    ['10.42.0.0/20', /overlaps 10.42.0.0\/16, held by pods/],
  ])('refuses %s as the blueprint does', async (typed, words) => {
    mockBackend(server).cidr(addressPlan);
    renderTemplateForm([steps.cidr], form);
    await waitFor(async () => expect(await block()).toHaveValue('10.3.0.0/16'));

    await retype(typed);
    expect(screen.getByText(words)).toBeInTheDocument();
    await next();
    await waitFor(() =>
      expect(screen.getAllByText(words).length).toBeGreaterThan(1),
    );
    expect(createButton()).not.toBeInTheDocument();
  });

  it('leaves a block alone that was chosen before', async () => {
    mockBackend(server).cidr(addressPlan);
    renderTemplateForm([steps.cidr], { ...form, cidr: '10.9.0.0/18' });

    expect(
      await screen.findByRole('button', { name: /Use 10.3.0.0\/16/ }),
    ).toBeInTheDocument();
    expect(await block()).toHaveValue('10.9.0.0/18');
  });

  it('says that nothing of the size is left', async () => {
    mockBackend(server).cidr({ taken: addressPlan.taken });
    renderTemplateForm([steps.cidr], form);

    expect(
      await screen.findByText('No /16 is left. Choose a smaller block.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('list', { name: /Who holds/ })).toBeInTheDocument();
  });

  it('does not call a block free while something was not read', async () => {
    mockBackend(server).cidr({
      ...addressPlan,
      unread: ['the VPCs of 222222222222, us-east-2'],
    });
    renderTemplateForm([steps.cidr], form);

    expect(
      await screen.findByText(
        '10.3.0.0/16 overlaps nothing that is known. Not read, so it may be taken all the same: the VPCs of 222222222222, us-east-2.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/is free/)).not.toBeInTheDocument();
  });

  it('waits for a hub', async () => {
    renderTemplateForm([steps.cidr], {});
    expect(await screen.findByText(/Choose a hub first/)).toBeInTheDocument();
  });

  it.each([
    [403, 'NotAllowedError', /needs the permission spokes\.spoke\.propose/],
    [503, 'Error', /Not checked: no/],
  ])('says after %s that it was not checked', async (status, name, words) => {
    mockBackend(server).cidr(() => failure(status, name, 'no'));
    const { container } = renderTemplateForm([steps.cidr], form);

    expect(await screen.findByText(words)).toBeInTheDocument();
    await userEvent.type(await block(), '10.9.0.0/16');
    expect(screen.queryByText(/is free/)).not.toBeInTheDocument();
    await expectAccessible(container);
  });
});
