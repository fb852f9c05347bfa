import { registerDiagnoseService } from './registerDiagnoseService';
import { registerExplainCode } from './registerExplainCode';
import { registerListSpokes } from './registerListSpokes';
import { registerProposeExposure } from './registerProposeExposure';
import { registerWhatWouldChangeBreak } from './registerWhatWouldChangeBreak';

type OptionsOf<F extends (options: never) => void> = Parameters<F>[0];

/** What an agent may ask, each as the user that it works for. None of them changes anything. */
export function registerActions(
  options: OptionsOf<typeof registerDiagnoseService> &
    OptionsOf<typeof registerListSpokes> &
    OptionsOf<typeof registerProposeExposure> &
    OptionsOf<typeof registerWhatWouldChangeBreak>,
): void {
  registerDiagnoseService(options);
  registerExplainCode(options);
  registerListSpokes(options);
  registerProposeExposure(options);
  registerWhatWouldChangeBreak(options);
}
