import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import searchPlugin from '@backstage/plugin-search/alpha';
import { navModule } from './modules/nav';
import { sandboxModule } from './modules/sandbox';
import { signInModule } from './modules/signIn';

export default createApp({
  features: [
    catalogPlugin,
    searchPlugin,
    navModule,
    sandboxModule,
    signInModule,
  ],
});
