import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';
import { awsChecks } from './awsChecks';
import { evidenceChecks } from './evidenceChecks';
import { kubernetesChecks } from './kubernetesChecks';

/** Every check; the hop table gives the order in which a trace shows them. @public */
export const checks: readonly Check<Inputs>[] = [
  ...awsChecks,
  ...kubernetesChecks,
  ...evidenceChecks,
];
