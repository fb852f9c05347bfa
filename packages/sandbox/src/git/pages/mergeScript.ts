import { Html } from './markup';

/**
 * Sends the form with the header that every change of the sandbox needs, and shows the page again.
 * Without scripts the form itself carries the token. Constant text.
 */
export const mergeScript = new Html(`
const form = document.getElementById('merge');
form?.addEventListener('submit', async event => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  button.textContent = 'Merging…';
  const { token } = Object.fromEntries(new FormData(form));
  const here = location.pathname;
  try {
    const response = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json', 'x-sandbox-token': token } });
    const answer = await response.json().catch(() => ({}));
    location.replace(response.ok ? here : here + '?' + new URLSearchParams({ failed: answer.status === 'conflict' ? 'conflict' : 'refused' }));
  } catch {
    location.replace(here + '?failed=unreachable');
  }
});`);
