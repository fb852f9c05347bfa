import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** Services on spokes, by the address that they are reached at. */
      spokes?: {
        /** When the index is made anew; every 10 minutes unless given. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a result leads: `/catalog/:namespace/:kind/:name/traffic-flow` unless given. The exposure is added to it
         * as a query.
         */
        locationTemplate?: string;
      };
    };
  };
}
