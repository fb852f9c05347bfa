import { createBackendModule } from '@backstage/backend-plugin-api';

export const scaffolderModule = createBackendModule({
  moduleId: 'spokes',
  pluginId: 'scaffolder',
  register({ registerInit }) {
    registerInit({ deps: {}, async init() {} });
  },
});
