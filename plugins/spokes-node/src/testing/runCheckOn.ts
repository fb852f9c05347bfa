import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { Check, CheckResult, runCheck } from '../trace/defineCheck';
import { createScope } from '../trace/engine/createScope';
import { findExposureTarget } from '../trace/exposures/findExposureTarget';
import { Inputs } from '../trace/inputs';
import { createFactsIndex } from '../trace/lookup/createFactsIndex';
import { referenceIds } from './referenceIds';
import { ReferenceScene, referenceScene } from './referenceScene';

const productpage: ExposureRef = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};

/** Runs a check on the reference scenario as a test has damaged it, with inputs found the way a trace finds them. */
export function runCheckOn(
  check: Check<Inputs>,
  damage: (scene: ReferenceScene) => void = () => {},
  exposure: ExposureRef = productpage,
): CheckResult & { codes: string[] } {
  const scene = referenceScene();
  damage(scene);
  const spoke = createFactsIndex(scene.facts).spokes.get(exposure.spoke);
  if (!spoke) throw new Error(`No spoke ${exposure.spoke}`);
  const scope = createScope(
    spoke,
    findExposureTarget(spoke.facts, exposure).target,
  );
  const inputs = Object.fromEntries(
    check.inputs.map(name => [name, scope.resolve(name)]),
  );
  const result = runCheck(check, inputs);
  return { ...result, codes: result.findings.map(({ code }) => code) };
}
