import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure, mockBackend } from '../../testing/mockBackend';
import { previews } from '../../testing/previews';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';

const server = setupServer();
registerMswTestHooks(server);

const form = {
  exposure: 'fitsync-prod-spoke/shop/cart',
  path: '/cart',
  replicas: 3,
  stripPath: true,
};
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));
const createButton = () => screen.queryByRole('button', { name: 'Create' });
const create = async () => {
  await next();
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
};

describe('SpokesReview', () => {
  it('asks for the change of its template, with the form as it is', async () => {
    const backend = mockBackend(server);
    backend.preview(previews.ready);
    renderTemplateForm([steps.review], form);

    await screen.findByText('3 files');
    expect(backend.questions).toEqual([
      { change: 'update-exposure', values: form },
    ]);
  });

  it('says what changes, value by value, and what to know', async () => {
    mockBackend(server).preview(previews.ready);
    const { container } = renderTemplateForm([steps.review], form);

    const table = await screen.findByRole('table', { name: 'What changes' });
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'FieldBeforeAfter',
      'imagecart:1.0cart:1.1',
      'timeoutnothing15s',
    ]);
    expect(screen.getByRole('list', { name: 'To know' })).toHaveTextContent(
      'cart starts anew, one pod at a time.',
    );
    await expectAccessible(container);
  });

  it('shows each file and its diff literally, then lets the form go on', async () => {
    mockBackend(server).preview(previews.ready);
    const { container, onCreate } = renderTemplateForm([steps.review], form);

    const files = await screen.findByRole('list', { name: /pull request/ });
    expect(
      within(files)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.replace(/^.*\//, '')),
    ).toEqual([
      'deployment.yamlnew +2 −0',
      'old.yamlremoved +0 −1',
      'service.yamlchanged +1 −1',
    ]);
    expect(
      screen.getByText(/from fitsync\/fitsync-prod-spoke.* into main/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Updates the open pull request/ }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByText('deployment.yaml'));
    expect(
      await screen.findByText(/\+note: <img src=x onerror=alert\(1\)>/),
    ).toBeInTheDocument();
    expect(container.querySelector('img')).toBeNull();
    await expectAccessible(container);

    await create();
    expect(onCreate).toHaveBeenCalledWith({
      ...form,
      review: { outcome: 'ready' },
    });
  });

  it('folds many files by folder, with their number, and opens one at a time', async () => {
    mockBackend(server).preview(previews.many);
    const { container } = renderTemplateForm([steps.review], form);

    const folders = await screen.findByRole('list', { name: /pull request/ });
    expect(
      within(folders)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'clusters/eu-payments/platform/5 files +10 −0',
      'clusters/eu-payments/upgrades/2 files +4 −0',
      'modules/spoke/30 files +60 −0',
      'spokes/eu-payments/4 files +8 −0',
    ]);
    expect(screen.getByText('41 files')).toBeInTheDocument();
    expect(
      within(screen.getByRole('table')).getAllByRole('row')[0],
    ).toHaveTextContent('FieldValue');

    await userEvent.click(screen.getByText('spokes/eu-payments/'));
    const inside = await screen.findByRole('list', {
      name: 'spokes/eu-payments/',
    });
    expect(within(inside).getAllByRole('listitem')).toHaveLength(4);
    await userEvent.click(within(inside).getByText('main.tf'));
    expect(
      await within(inside).findByText('+# spokes/eu-payments/main.tf'),
    ).toBeInTheDocument();
    await expectAccessible(container);
  });

  describe('of files that a person changed', () => {
    const mockChoice = () => {
      const backend = mockBackend(server);
      backend.preview((question: unknown) =>
        JSON.stringify(question).includes('handEdited')
          ? previews.chosen
          : previews.handEdited,
      );
      return backend;
    };

    it('stops until there is a choice', async () => {
      mockChoice();
      const { container } = renderTemplateForm([steps.review], form);

      expect(
        await screen.findByText(/A person changed 1 file since/),
      ).toBeInTheDocument();
      expect(screen.getByRole('radio', { name: /Keep/ })).not.toBeChecked();
      expect(screen.getByRole('radio', { name: /Take/ })).not.toBeChecked();
      await expectAccessible(container);

      await next();
      expect(
        (await screen.findAllByText(/found files that stop it/)).length,
      ).toBeGreaterThan(0);
      expect(createButton()).not.toBeInTheDocument();
    });

    it('shows the difference between theirs and ours', async () => {
      mockChoice();
      const { container } = renderTemplateForm([steps.review], form);

      await userEvent.click(await screen.findByText(/Show the difference/));
      expect(await screen.findByText('-replicas: 9')).toBeInTheDocument();
      expect(screen.getByText('+replicas: 2')).toBeInTheDocument();
      await expectAccessible(container);
    });

    it.each([
      ['keep', /Keep theirs/],
      ['take', /Take ours/],
    ])(
      'asks again with %s, chosen by keyboard, and hands it to the template',
      async (handEdited, name) => {
        const backend = mockChoice();
        const { onCreate } = renderTemplateForm([steps.review], form);

        const radio = await screen.findByRole('radio', { name });
        radio.focus();
        await userEvent.keyboard(' ');
        await waitFor(() =>
          expect(backend.questions.at(-1)).toMatchObject({ handEdited }),
        );
        await waitFor(() => expect(radio).toBeChecked());
        expect(screen.getByText('3 files')).toBeInTheDocument();

        await waitFor(() =>
          expect(screen.queryByText('Rendering …')).not.toBeInTheDocument(),
        );
        await create();
        expect(onCreate).toHaveBeenCalledWith({
          ...form,
          review: { outcome: 'ready', handEdited },
        });
      },
    );

    it('asks anew when the page is opened again', async () => {
      mockChoice();
      renderTemplateForm([steps.review], {
        ...form,
        review: { outcome: 'ready', handEdited: 'take' },
      });

      expect(
        await screen.findByRole('radio', { name: /Take/ }),
      ).not.toBeChecked();
    });

    it('names what stays when a folder goes', async () => {
      mockBackend(server).preview(previews.staying);
      renderTemplateForm([steps.review], form);

      expect(await screen.findByText(/notes\.txt/)).toBeInTheDocument();
      expect(
        screen.getByText(/is not FitSync's and stays in any case/),
      ).toBeInTheDocument();
    });
  });

  it('stops at files in the way, for which there is no choice', async () => {
    mockBackend(server).preview(previews.conflicts);
    const { container } = renderTemplateForm([steps.review], form);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('1 file is in the way');
    expect(alert).toHaveTextContent('cart/deployment.yaml');
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await expectAccessible(container);

    await next();
    expect(
      (await screen.findAllByText(/found files that stop it/)).length,
    ).toBeGreaterThan(0);
    expect(createButton()).not.toBeInTheDocument();
  });

  it('says that there is nothing to change', async () => {
    mockBackend(server).preview(previews.unchanged);
    const { onCreate } = renderTemplateForm([steps.review], form);

    expect(await screen.findByText(/Nothing to change/)).toBeInTheDocument();
    await create();
    expect(onCreate).toHaveBeenCalledWith({
      ...form,
      review: { outcome: 'unchanged' },
    });
  });

  it('says in its words why the backend refuses, stops there, and tries again', async () => {
    let answers = 0;
    mockBackend(server).preview(() => {
      answers += 1;
      return answers === 1
        ? failure(409, 'ConflictError', '/cart is held by web/front')
        : previews.ready;
    });
    const { container } = renderTemplateForm([steps.review], form);

    expect(
      await screen.findByText('No preview: /cart is held by web/front'),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await next();
    expect(createButton()).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 files')).toBeInTheDocument();
  });

  it('tells a refusal because of who asks, and stops there', async () => {
    mockBackend(server).preview(() =>
      failure(403, 'NotAllowedError', 'group:default/shop owns it'),
    );
    const { container } = renderTemplateForm([steps.review], form);

    expect(
      await screen.findByText(
        'You may not propose this: group:default/shop owns it',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/Ask its owner/)).toBeInTheDocument();
    await expectAccessible(container);
    await next();
    expect(createButton()).not.toBeInTheDocument();
  });

  it('lets nobody on while it renders', async () => {
    mockBackend(server).preview(() => new Promise<never>(() => {}));
    renderTemplateForm([steps.review], form);

    expect(
      await screen.findByRole('status', { name: 'Rendering …' }),
    ).toBeInTheDocument();
    await next();
    expect(
      (await screen.findAllByText(/Wait for the review/)).length,
    ).toBeGreaterThan(0);
    expect(createButton()).not.toBeInTheDocument();
  });

  it('serves a template that still declares it as text', async () => {
    const backend = mockBackend(server);
    backend.preview(previews.ready);
    const { onCreate } = renderTemplateForm([steps.reviewAsText], form);

    await screen.findByText('3 files');
    await create();
    expect(onCreate).toHaveBeenCalledWith({ ...form, review: 'ready' });
    expect(backend.questions[0]).toMatchObject({ change: 'expose-service' });
  });
});
