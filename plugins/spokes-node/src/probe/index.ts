export { dialDirectly, dialSandbox, type Dial } from './dial';
export { planProbe, type ProbePlan } from './planProbe';
export { runProbe } from './runProbe';
