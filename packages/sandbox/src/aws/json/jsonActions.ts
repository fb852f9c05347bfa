import { describeAlarms } from './describeAlarms';
import { describeCertificate } from './describeCertificate';
import { getMetricData } from './getMetricData';
import { JsonAction } from './JsonAction';

export const jsonActions: readonly JsonAction[] = [
  describeCertificate,
  getMetricData,
  describeAlarms,
];
