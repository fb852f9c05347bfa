export type { InternetRequest, RequestAnswer } from './RequestAnswer';
export type { TargetHealthState } from './targetHealth';
export { targetHealth } from './targetHealth';
export { setUnseen } from './unseen';
export { walkRequest } from './walkRequest';
export { zoneHealth } from './zoneHealth';
