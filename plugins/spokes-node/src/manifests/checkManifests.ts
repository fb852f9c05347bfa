import {
  Finding,
  findingsCatalogue,
  hops,
  showObserved,
  toFinding,
} from '@fitsync/backstage-plugin-spokes-common';
import { manifestChecks } from './checks';
import { ManifestCheck } from './defineManifestCheck';
import { ManifestSet } from './ManifestSet';

/** A finding with its place in the input. @public */
export interface ManifestFinding extends Finding {
  /** As in {@link ManifestSource}. */
  file: string;
  /** From 1: of the part that is at fault, or of what comes nearest to it. */
  line: number;
}

/** Runs the checks; root causes first, then what follows from them, then warnings. */
export function checkManifests(
  set: ManifestSet,
  checks: readonly ManifestCheck[] = manifestChecks,
): ManifestFinding[] {
  const findings: ManifestFinding[] = [];
  const seen = new Set<string>();
  for (const check of checks) {
    check.run(set, (message, { on, args, at, severity, hop }) => {
      const source = set.sourceOf(on);
      const { kind, namespace, name } = source;
      const finding = inWordsOf(
        kind,
        toFinding(message, {
          resource: {
            kind: showObserved(kind),
            namespace: showObserved(namespace),
            name: showObserved(name),
          },
          args,
          evidence: [],
          severity,
          hop,
        }),
      );
      // Two objects may stand on one line, and one sentence may be about both.
      const { resource } = finding;
      const key = [
        source.file,
        source.lineOf(),
        resource.kind,
        resource.namespace,
        resource.name,
        finding.code,
        finding.message,
      ];
      if (seen.has(key.join('\n'))) return;
      seen.add(key.join('\n'));
      findings.push({
        ...finding,
        file: source.file,
        line: source.lineOf(at),
      });
    });
  }
  return inOrderOfMending(findings);
}

const routeKinds = ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'];

/** What is wrong with a route is the same in both APIs, and its kind is not. */
function inWordsOf(kind: string, finding: Finding): Finding {
  if (!routeKinds.includes(kind)) return finding;
  const reword = (text: string) =>
    text.replace(/\b(?:VirtualService|HTTPRoute)\b/g, kind);
  const { title, message, fix } = finding;
  return {
    ...finding,
    title: reword(title),
    message: reword(message),
    fix: { ...fix, summary: reword(fix.summary) },
  };
}

const severities = ['error', 'warning', 'info'];
const hopOrder = Object.keys(hops);

function inOrderOfMending(findings: ManifestFinding[]): ManifestFinding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const present = new Set(errors.flatMap(({ code, hop }) => [code, hop]));
  const rank = (finding: ManifestFinding) => {
    const { follows = [] } = findingsCatalogue[finding.code] ?? {};
    const follow = follows.some(
      one => one !== finding.code && one !== finding.hop && present.has(one),
    );
    return [
      severities.indexOf(finding.severity),
      follow ? 1 : 0,
      hopOrder.indexOf(finding.hop),
    ];
  };
  return findings
    .map(finding => ({ finding, rank: rank(finding) }))
    .sort(
      (a, b) =>
        a.rank[0] - b.rank[0] ||
        a.rank[1] - b.rank[1] ||
        a.rank[2] - b.rank[2] ||
        compare(a.finding.file, b.finding.file) ||
        a.finding.line - b.finding.line ||
        compare(a.finding.code, b.finding.code),
    )
    .map(({ finding }) => finding);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
