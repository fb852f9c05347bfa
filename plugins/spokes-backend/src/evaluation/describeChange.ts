import {
  HopKind,
  HopResult,
  hops,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { uniq } from 'lodash';

/** What differs in the deciding hops between two traces, and between which two reads. */
export interface Change {
  sentence: string;
  /** The same, a part each. */
  parts: string[];
  /** ISO 8601 */
  interval: { from: string; to: string };
}

/**
 * Holds the deciding hops of two traces against each other: those of the causes that came, and of the causes that went.
 */
export function describeChange(before: Trace, after: Trace): Change {
  const deciding = decidingHops(before, after);
  const interval = {
    from: readAt(before, deciding),
    to: readAt(after, deciding),
  };
  const parts = deciding.map(hop => {
    const from = describeHop(before, hop);
    const to = describeHop(after, hop);
    return from === to
      ? `${hops[hop].title}: ${to}`
      : `${hops[hop].title}: “${from}” became “${to}”`;
  });
  const what = parts.join('; ') || `${before.verdict}, now ${after.verdict}`;
  return {
    sentence: `${what}, ${describeInterval(interval)}`,
    parts,
    interval,
  };
}

/** The change was between the last read that still showed the old state and the first that showed the new one. */
function describeInterval({ from, to }: Change['interval']): string {
  const time = (iso: string) => iso.slice(11, 19);
  return from < to
    ? `between ${time(from)} and ${time(to)} UTC`
    : `at ${time(to)} UTC`;
}

function decidingHops(before: Trace, after: Trace): HopKind[] {
  const came = after.causes.filter(cause => !has(before, cause.code));
  const went = before.causes.filter(cause => !has(after, cause.code));
  const causes = [...came, ...went];
  if (causes.length > 0) return uniq(causes.map(cause => cause.hop));

  const worse = after.hops.filter(
    hop => statusOf(before, hop.hop) !== hop.status,
  );
  return uniq(worse.map(hop => hop.hop)).slice(0, 3);
}

function has(trace: Trace, code: string): boolean {
  return trace.causes.some(cause => cause.code === code);
}

function find(trace: Trace, kind: HopKind): HopResult | undefined {
  return trace.hops.find(({ hop }) => hop === kind);
}

function statusOf(trace: Trace, kind: HopKind) {
  return find(trace, kind)?.status;
}

/** What was observed there, as the evidence of its findings tells; else in the hop's own words. */
function describeHop(trace: Trace, kind: HopKind): string {
  const hop = find(trace, kind);
  if (!hop) return 'not traced';
  const observed = hop.findings.flatMap(finding =>
    finding.evidence.map(item => `${item.subject}: ${item.observed}`),
  );
  return uniq(observed).slice(0, 2).join(', ') || hop.summary || hop.status;
}

function readAt(trace: Trace, kinds: HopKind[]): string {
  const times = kinds.flatMap(kind => find(trace, kind)?.observedAt ?? []);
  return times.sort()[0] ?? trace.observedAt;
}
