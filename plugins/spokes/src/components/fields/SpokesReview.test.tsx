import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expectAccessible } from '../../testing/expectAccessible';
import { failure, mockBackend } from '../../testing/mockBackend';
import { previews } from '../../testing/previews';
import { renderTemplateForm } from '../../testing/renderTemplateForm';
import { steps } from '../../testing/templateForm';
import { spokeOptions } from '../../testing/spokeOptions';

const server = setupServer();
registerMswTestHooks(server);

const form = {
  spoke: 'fitsync-prod-spoke',
  name: 'cart',
  namespace: 'shop',
  path: '/cart',
};
const next = () =>
  userEvent.click(screen.getByRole('button', { name: 'Review' }));
const createButton = () => screen.queryByRole('button', { name: 'Create' });

describe('SpokesReview', () => {
  it('asks for what the form describes, in the repository of the spoke', async () => {
    mockBackend(server).spokes({ items: spokeOptions });
    const asked: unknown[] = [];
    server.use(
      http.post('http://localhost/api/spokes/preview', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(previews.ready);
      }),
    );
    renderTemplateForm([steps.review], form);

    await screen.findByText('3 files');
    expect(asked).toEqual([
      {
        repoUrl: '127.0.0.1:7100?owner=fitsync&repo=fleet',
        exposure: expect.objectContaining({
          service: 'cart',
          namespace: 'shop',
          spoke: 'fitsync-prod-spoke',
          method: { kind: 'path', path: '/cart' },
        }),
      },
    ]);
  });

  it('shows each file and its diff literally, then lets the form go on', async () => {
    const backend = mockBackend(server);
    backend.spokes({ items: spokeOptions });
    backend.preview(previews.ready);
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

    await next();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );
    expect(onCreate).toHaveBeenCalledWith({ ...form, review: 'ready' });
  });

  it('stops at files that a person changed', async () => {
    const backend = mockBackend(server);
    backend.spokes({ items: spokeOptions });
    backend.preview(previews.conflicts);
    const { container } = renderTemplateForm([steps.review], form);

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('A person changed 1 file since');
    expect(alert).toHaveTextContent('cart/deployment.yaml');
    await expectAccessible(container);

    await next();
    expect(
      (await screen.findAllByText(/The review found conflicts/)).length,
    ).toBeGreaterThan(0);
    expect(createButton()).not.toBeInTheDocument();
  });

  it('says that there is nothing to change', async () => {
    const backend = mockBackend(server);
    backend.spokes({ items: spokeOptions });
    backend.preview(previews.unchanged);
    renderTemplateForm([steps.review], form);

    expect(await screen.findByText(/Nothing to change/)).toBeInTheDocument();
    await next();
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('says what failed, stops there, and tries again', async () => {
    const backend = mockBackend(server);
    backend.spokes({ items: spokeOptions });
    let answers = 0;
    backend.preview(() => {
      answers += 1;
      return answers === 1
        ? failure(400, 'InputError', "image 'x y' is no image")
        : previews.ready;
    });
    const { container } = renderTemplateForm([steps.review], form);

    expect(
      await screen.findByText("No preview: image 'x y' is no image"),
    ).toBeInTheDocument();
    await expectAccessible(container);
    await next();
    expect(createButton()).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('3 files')).toBeInTheDocument();
  });

  it('says that the spoke has no repository', async () => {
    mockBackend(server).spokes({ items: spokeOptions });
    renderTemplateForm([steps.review], {
      ...form,
      spoke: 'fitsync-stage-spoke',
    });

    expect(
      await screen.findByText(
        'No repository is configured for fitsync-stage-spoke.',
      ),
    ).toBeInTheDocument();
    await next();
    expect(createButton()).not.toBeInTheDocument();
  });
});
