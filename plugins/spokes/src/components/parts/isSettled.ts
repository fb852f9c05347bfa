import { Finding } from '@fitsync/backstage-plugin-spokes-common';

/** Whether someone answers for a finding and it cuts no request. What cuts requests stands unstruck, accepted or not. */
export function isSettled({ accepted, severity }: Finding): boolean {
  return accepted?.expired === false && severity !== 'error';
}
