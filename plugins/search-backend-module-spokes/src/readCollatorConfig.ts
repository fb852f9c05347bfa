import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/** What `search.collators.spokes` says, or what holds without it. */
export function readCollatorConfig(rootConfig: Config): {
  schedule: SchedulerServiceTaskScheduleDefinition;
  locationTemplate: string;
} {
  const config = rootConfig.getOptionalConfig('search.collators.spokes');
  return {
    schedule: config?.has('schedule')
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
          config.getConfig('schedule'),
        )
      : {
          frequency: { minutes: 10 },
          timeout: { minutes: 5 },
          // The spokes backend starts beside search, and reads its clusters first.
          initialDelay: { seconds: 30 },
        },
    locationTemplate:
      config?.getOptionalString('locationTemplate') ??
      '/catalog/:namespace/:kind/:name/traffic-flow',
  };
}
