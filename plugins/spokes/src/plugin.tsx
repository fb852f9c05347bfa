import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const spokesPlugin = createFrontendPlugin({
  pluginId: 'spokes',
  extensions: [],
});
