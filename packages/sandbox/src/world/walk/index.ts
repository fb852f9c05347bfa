export type { InternetRequest, RequestAnswer } from './RequestAnswer';
export type { TargetHealthState } from './targetHealth';
export { targetHealth } from './targetHealth';
export { walkRequest } from './walkRequest';
