const key = 'plugin.spokes.fleet';

/** What of the fleet's page was chosen last in this tab, as the query of its address. */
export function lastFleet(): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return ''; // a browser may keep nothing
  }
}

/** Keeps it for the way back. */
export function keepFleet(query: string): void {
  try {
    window.sessionStorage.setItem(key, query);
  } catch {
    // then the way back leads to the fleet as it opens
  }
}
