import { Html } from '../../git/pages/markup';

/** What the overview and the faults have beyond the git host's pages. Constant text. */
export const stylesheet = new Html(`
.strip nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.lead { max-width: 70ch; margin: 0 0 16px; }
table.list { border-collapse: collapse; width: 100%; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
table.list caption { text-align: left; font-weight: 600; font-size: 15px; padding: 20px 0 8px; }
table.list th, table.list td { padding: 6px 12px; text-align: left; vertical-align: baseline; border-top: 1px solid var(--line); }
table.list thead th { color: var(--quiet); font-weight: 400; border-top: 0; white-space: nowrap; }
table.list th[scope=row] { font-weight: 600; }
table.plain th[scope=row] { font-weight: 400; }
table.plain th, table.plain td { padding-block: 4px; }
table.list tbody tr:hover { background: var(--page); }
table.list .narrow { width: 1%; white-space: nowrap; }
td.at-work { background: var(--warn); }
td form { margin: 0; display: flex; align-items: baseline; gap: 8px; }
button.small { padding: 2px 10px; font-weight: 400; background: none; color: var(--link); border: 1px solid var(--line); }
button.small:hover { border-color: currentcolor; }
td.at-work button.small { background: var(--surface); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 12px 0; }
.actions form { margin: 0; }
.bad { color: var(--removed-text); font-weight: 600; }
@media (max-width: 700px) {
  table.list thead { position: absolute; clip-path: inset(50%); }
  table.list tr { display: block; padding: 6px 0; border-top: 1px solid var(--line); }
  table.list th, table.list td { display: block; width: auto !important; border: 0; padding: 2px 12px; }
  table.list td[data-label] { display: flex; gap: 8px; align-items: baseline; }
  table.list td[data-label]::before { content: attr(data-label) ': '; color: var(--quiet); }
}`);
