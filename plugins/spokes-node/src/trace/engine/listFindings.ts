import { Finding, Trace } from '@fitsync/backstage-plugin-spokes-common';

/**
 * All findings of a trace, the one to look at first on top: causes, then warnings and remarks, then what only follows.
 */
export function listFindings({ causes, hops, consequences }: Trace): Finding[] {
  const rest = hops.flatMap(({ findings }) => findings);
  const of = (severity: Finding['severity']) =>
    rest.filter(finding => finding.severity === severity);
  return [...causes, ...of('warning'), ...of('info'), ...consequences];
}
