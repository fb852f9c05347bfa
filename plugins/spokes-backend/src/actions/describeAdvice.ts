import { Finding } from '@fitsync/backstage-plugin-spokes-common';

/** What stops no request and is worth a look, for an agent: our own words apart from what was observed. */
export function describeAdvice(finding: Finding) {
  const { code, title, hop, responsible, message, fix, accepted } = finding;
  return {
    code,
    title,
    hop,
    responsible,
    ...(accepted && {
      accepted: { until: accepted.until, expired: accepted.expired },
    }),
    observed: {
      message,
      fix: fix.summary,
      ...(accepted && { reason: accepted.reason, owner: accepted.owner }),
    },
  };
}
