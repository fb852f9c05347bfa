import {
  ExposureView,
  Finding,
  formatExposureRef,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import { describeAdvice } from './describeAdvice';
import { describeComparison } from './describeComparison';

/** An exposure for an agent: our own words apart from what was observed. */
export function describeExposure(view: ExposureView) {
  const { status } = view;
  const exposure = formatExposureRef(view.exposure);
  if (view.status === 'not-live') {
    const { cause, gitOps } = view;
    return {
      exposure,
      status,
      causes: cause ? [describeCause(cause)] : [],
      missing: [],
      ...(gitOps && { gitOps: describeGitOps(gitOps) }),
    };
  }
  if (view.status !== 'traced') {
    const missing =
      view.status === 'no-evidence'
        ? view.missing.map(({ action }) => action)
        : [];
    return { exposure, status, causes: [], missing };
  }
  const { trace, since, comparison } = view;
  const advice = trace.hops
    .flatMap(({ findings }) => findings)
    .filter(
      ({ severity, about }) => severity === 'warning' && about !== 'spoke',
    );
  return {
    exposure,
    status,
    verdict: trace.verdict,
    since,
    causes: trace.causes.map(describeCause),
    advice: advice.map(describeAdvice),
    missing: trace.missing.map(({ fact, action }) => `${fact}: ${action}`),
    ...(comparison && { comparison: describeComparison(comparison) }),
    ...(trace.gitOps && { gitOps: describeGitOps(trace.gitOps) }),
  };
}

function describeCause(cause: Finding) {
  const { code, title, hop, responsible, message, fix, evidence } = cause;
  return {
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
  };
}

/** Which object says so, and what it says, is observed. */
function describeGitOps({ state, observedAt, ...said }: TraceGitOps) {
  return { state, observedAt, observed: JSON.stringify(said) };
}
