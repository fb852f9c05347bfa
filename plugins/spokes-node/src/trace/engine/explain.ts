import {
  cutsEveryRequest,
  Finding,
  hops,
  Message,
} from '@fitsync/backstage-plugin-spokes-common';
import { sortBy } from 'lodash';

/** The findings that cut requests, told apart by what follows from what. */
export interface Explanation {
  /** Root causes, the one to mend first on top. */
  causes: Finding[];
  /** What only follows from a cause, with the cause it follows from. In the order of the causes. */
  consequences: { finding: Finding; cause: Finding }[];
}

/**
 * Separates causes from consequences. A finding that may follow from others (so its catalogue entry says) is a
 * consequence when one of those was found as well, whatever the order of the hops.
 */
export function explain(
  findings: readonly Finding[],
  messageOf: (code: string) => Message | undefined,
): Explanation {
  const errors = inOrderOfMending(
    findings.filter(({ severity }) => severity === 'error'),
  );
  if (errors.length === 0) return { causes: [], consequences: [] };
  const explainersOf = (finding: Finding) => {
    const follows = messageOf(finding.code)?.follows ?? [];
    return errors.filter(
      other =>
        other.code !== finding.code &&
        (follows.includes(other.code) || follows.includes(other.hop)),
    );
  };

  const causeOf = new Map<Finding, Finding>();
  for (const root of errors) {
    if (explainersOf(root).length === 0) causeOf.set(root, root);
  }
  // From the causes outward; what is left explains only itself in a circle, and is shown rather than hidden.
  for (let grew = true; grew; ) {
    grew = false;
    for (const finding of errors.filter(one => !causeOf.has(one))) {
      const cause = explainersOf(finding)
        .map(explainer => causeOf.get(explainer))
        .find(one => one !== undefined);
      if (!cause) continue;
      causeOf.set(finding, cause);
      grew = true;
    }
  }

  const causes = errors.filter(one => (causeOf.get(one) ?? one) === one);
  return {
    causes,
    consequences: causes.flatMap(cause =>
      errors
        .filter(one => one !== cause && causeOf.get(one) === cause)
        .map(finding => ({ finding, cause })),
    ),
  };
}

/** What cuts every request first, then in the order in which a request meets it. */
function inOrderOfMending(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  const order = Object.keys(hops);
  return sortBy(findings, [
    finding => !cutsEveryRequest(finding),
    finding => order.indexOf(finding.hop),
  ]);
}
