import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const alarmsMissing = defineFault({
  id: 'alarm-missing',
  code: 'ALARM_MISSING',
  title: 'Someone was tired of the alarms and deleted them',
  inject({ aws }, spoke) {
    const { arn } = spokeNetwork(aws, spoke).ids.loadBalancer;
    return overrideField(aws, 'alarms', alarms =>
      alarms.filter(one => one.loadBalancerArn !== arn),
    );
  },
});
