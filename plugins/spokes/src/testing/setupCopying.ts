import userEvent from '@testing-library/user-event';

/** A user whose clipboard can be read back. */
export function setupCopying() {
  const user = userEvent.setup();
  const writeText = jest.spyOn(navigator.clipboard, 'writeText');
  return { user, copied: () => writeText.mock.lastCall?.[0] };
}
