import {
  ExposureView,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';

/** An exposure for an agent: our own words apart from what was observed. */
export function describeExposure(view: ExposureView) {
  const { status } = view;
  const exposure = formatExposureRef(view.exposure);
  if (view.status !== 'traced') {
    const missing =
      view.status === 'no-evidence'
        ? view.missing.map(({ action }) => action)
        : [];
    return { exposure, status, causes: [], missing };
  }
  const { trace, since } = view;
  return {
    exposure,
    status,
    verdict: trace.verdict,
    since,
    causes: trace.causes.map(
      ({ code, title, hop, responsible, message, fix, evidence }) => ({
        code,
        title,
        hop,
        responsible,
        observed: {
          message,
          fix: fix.summary,
          evidence: evidence.map(
            ({ source, subject, observed }) =>
              `${subject}: ${observed} (${source})`,
          ),
        },
      }),
    ),
    missing: trace.missing.map(({ fact, action }) => `${fact}: ${action}`),
  };
}
