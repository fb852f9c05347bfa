import { Html } from './markup';

/** Constant text: nothing from a request reaches it. */
export const stylesheet = new Html(`
:root {
  color-scheme: light dark;
  --page: #f7f8fa; --surface: #fff; --line: #d9dde3; --text: #1b2330; --quiet: #5a6473;
  --link: #0b5cad; --accent: #0b5cad; --on-accent: #fff;
  --added: #e3f5e6; --added-text: #14532d; --removed: #fde7e7; --removed-text: #7f1d1d;
  --note: #e8f1fb; --warn: #fff4d6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --surface: #1a2029; --line: #323b48; --text: #e6eaf0; --quiet: #a2adbb;
    --link: #7ab7f5; --accent: #7ab7f5; --on-accent: #0d1319;
    --added: #12331d; --added-text: #b4e8c1; --removed: #421a1c; --removed-text: #f6c3c3;
    --note: #16293d; --warn: #3a3013;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.45 system-ui, sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.strip { background: var(--note); border-bottom: 1px solid var(--line); padding: 6px 16px; font-size: 13px; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.strip nav { display: flex; gap: 16px; margin-left: auto; }
main { max-width: 1100px; margin: 0 auto; padding: 16px; }
h1 { font-size: 20px; line-height: 1.3; margin: 8px 0 4px; overflow-wrap: anywhere; }
h2 { font-size: 15px; margin: 20px 0 8px; }
.quiet { color: var(--quiet); }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 12px 16px; margin: 12px 0; }
.note { background: var(--note); } .warn { background: var(--warn); }
.panel > :first-child { margin-top: 0; } .panel > :last-child, .panel > :has(+ [type=hidden]) { margin-bottom: 0; }
.state { display: inline-block; border: 1px solid currentcolor; border-radius: 10px; padding: 0 8px; font-size: 12px; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 8px 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; border: 0; border-radius: 4px; padding: 8px 16px; background: var(--accent); color: var(--on-accent); cursor: pointer; }
button[disabled] { opacity: .6; cursor: default; }
code, .diff { font-family: ui-monospace, SFMono-Regular, Consolas, monospace; font-size: 12px; }
.text { overflow-wrap: anywhere; }
.text table { border-collapse: collapse; } .text th { text-align: left; font-weight: 600; }
.text th, .text td { padding: 2px 24px 2px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.text pre { overflow-x: auto; background: var(--page); padding: 8px 12px; border-radius: 4px; }
ul.pulls { list-style: none; margin: 0; padding: 0; }
ul.pulls li { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; padding: 10px 0; border-top: 1px solid var(--line); }
ul.pulls li:first-child { border-top: 0; } ul.pulls a { font-weight: 600; overflow-wrap: anywhere; }
ul.pulls .about { flex-basis: 100%; }
table.files { border-collapse: collapse; } table.files td { padding: 2px 24px 2px 0; }
details.file { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; margin: 8px 0; overflow: hidden; }
details.file summary { padding: 8px 12px; cursor: pointer; overflow-wrap: anywhere; }
details.file summary code { font-weight: 600; }
.scroll { overflow-x: auto; border-top: 1px solid var(--line); }
.diff { border-collapse: collapse; width: 100%; }
.diff td { padding: 0 8px; vertical-align: top; white-space: pre; }
.diff .number { color: var(--quiet); text-align: right; user-select: none; width: 1%; }
.diff .sign { width: 1%; padding: 0 2px; user-select: none; }
.diff .added { background: var(--added); color: var(--added-text); }
.diff .removed { background: var(--removed); color: var(--removed-text); }
.diff .hunk { background: var(--page); color: var(--quiet); }
@media (max-width: 560px) {
  main { padding: 12px; } .strip nav { margin-left: 0; }
  dl { grid-template-columns: 1fr; } dd { margin-bottom: 6px; }
  .diff td { white-space: pre-wrap; overflow-wrap: anywhere; } .diff .number:first-child { display: none; }
}`);
