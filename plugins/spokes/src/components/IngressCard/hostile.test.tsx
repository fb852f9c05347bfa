import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
// A test runs in Node; that the card itself does not is what the lint guards.
// eslint-disable-next-line no-restricted-imports
import { execFileSync } from 'child_process';
import { setupServer } from 'msw/node';
import { fixtures } from '../../testing/fixtures';
import { mockBackend } from '../../testing/mockBackend';
import { renderCard } from '../../testing/renderCard';
import { setupCopying } from '../../testing/setupCopying';
import { quoteCommand } from './quoteCommand';

const server = setupServer();
registerMswTestHooks(server);

describe('hostile observed text', () => {
  it('is shown literally: no element, no link of another scheme', async () => {
    mockBackend(server).ingress(fixtures.hostile);
    const { container } = renderCard();

    await userEvent.click(await screen.findByText('How to fix it'));
    await screen.findByText(/^\s*Read/);
    expect(container.querySelector('img')).toBeNull();
    expect(
      within(container)
        .queryAllByRole('link')
        .map(link => link.getAttribute('href'))
        .filter(href => !/^(https?:|\/catalog\/)/.test(href ?? '')),
    ).toEqual([]);
    expect(screen.getByText(/^javascript:alert/)).toBeInTheDocument();
    expect(screen.getByText('not an entity ref <b>')).toBeInTheDocument();
    expect(screen.getByLabelText('Cause')).toHaveTextContent(
      '<img src=x onerror=alert(1)> \\u202eevil',
    );
  });

  it('stays text in the Markdown for an incident', async () => {
    const { user, copied } = setupCopying();
    mockBackend(server).ingress(fixtures.hostile);
    renderCard();

    await user.click(
      await screen.findByRole('button', { name: 'Copy for incident' }),
    );
    await waitFor(() => expect(copied()).toContain('Blocked'));
    expect(copied()).toContain('\\<img src=x');
    expect(copied()).toContain('\\[click]');
    expect(copied()).toContain('\\*\\*bold');
  });

  it.each([
    [['printf', '%s\n', '$(touch /tmp/x)']],
    [['printf', '%s\n', "a'b; rm -rf /", '`id`', '"$HOME"', '*', '~']],
    [
      [
        'printf',
        '%s\n',
        'two\nlines',
        '',
        '{a,b}',
        'Name=x,Values=y',
        'arn:aws:1',
      ],
    ],
  ])('reaches the program as it is in a copied command: %j', argv => {
    const output = execFileSync('sh', ['-c', quoteCommand(argv)]);
    expect(output.toString()).toBe(`${argv.slice(2).join('\n')}\n`);
  });
});
