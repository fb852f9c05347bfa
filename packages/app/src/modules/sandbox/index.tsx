import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { SandboxStrip } from './SandboxStrip';

export const sandboxModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootElementBlueprint.make({
      name: 'sandbox-strip',
      params: { element: <SandboxStrip /> },
    }),
  ],
});
