import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const noTargets = defineFault({
  id: 'tg-empty',
  code: 'TG_EMPTY',
  title: 'Every target was deregistered',
  inject({ aws }, spoke) {
    const { httpTargetGroup } = spokeNetwork(aws, spoke);
    return overrideField(httpTargetGroup, 'targets', () => []);
  },
});
