import {
  Acceptance,
  AcceptedFinding,
  Finding,
  showObserved,
} from '@fitsync/backstage-plugin-spokes-common';
import { TraceScope } from '../inputs/scope';
import { acceptancesIn, keyOf } from '../lookup/acceptancesIn';
import { CheckRun } from './runChecks';

/**
 * Marks findings that someone answers for: on the object that they are about, on the exposure's own Service, or in the
 * blueprint of the spoke, which speaks for what is the platform's to mend: AWS has no annotations. It changes how they are
 * shown, and no verdict: a request that is cut stays cut, accepted or not.
 */
export function markAccepted(runs: CheckRun[], scope: TraceScope): CheckRun[] {
  const { cluster, takenAt, binding } = scope.facts;
  const accepted = acceptancesIn(cluster);
  const ofSpoke = binding.accepted ?? [];
  if (accepted.size === 0 && ofSpoke.length === 0) return runs;
  const { namespace, service } = scope.exposure;
  const own = accepted.get(
    keyOf({ kind: 'Service', namespace, name: service }),
  );
  const find = (finding: Finding): Acceptance | undefined => {
    const { code, resource, responsible } = finding;
    const on =
      resource.cluster === undefined
        ? undefined
        : accepted.get(keyOf(resource));
    const inBlueprint =
      responsible === 'platform'
        ? ofSpoke.filter(
            one => (one.resource ?? resource.name) === resource.name,
          )
        : [];
    return [...(on ?? []), ...(own ?? []), ...inBlueprint].find(
      one => one.code === code,
    );
  };

  return runs.map(run => {
    if (!run.findings.some(find)) return run;
    const findings = run.findings.map(finding => {
      const acceptance = find(finding);
      return acceptance
        ? { ...finding, accepted: toAccepted(acceptance, takenAt) }
        : finding;
    });
    const quiet = run.status === 'warn' && !findings.some(isOpenWarning);
    return { ...run, findings, ...(quiet && { status: 'pass' as const }) };
  });
}

/** A warning that nobody answers for, or nobody any more. */
export function isOpenWarning({ severity, accepted }: Finding): boolean {
  return severity === 'warning' && (!accepted || accepted.expired);
}

/** The day itself still counts, in UTC. */
function toAccepted(
  { reason, owner, until }: Acceptance,
  takenAt: string,
): AcceptedFinding {
  return {
    reason: showObserved(reason),
    owner: showObserved(owner),
    until,
    expired: until < takenAt.slice(0, 10),
  };
}
