import {
  createComponentExtension,
  createPlugin,
} from '@backstage/core-plugin-api';
import { spokesApiFactory } from './api/spokesApiFactory';

/**
 * FitSync spokes for apps on `@backstage/core-plugin-api`.
 *
 * @public
 */
export const spokesPlugin = createPlugin({
  id: 'spokes',
  apis: [spokesApiFactory],
});

/**
 * The entity card "Ingress".
 *
 * @public
 */
export const EntityIngressCard = spokesPlugin.provide(
  createComponentExtension({
    name: 'EntityIngressCard',
    component: {
      lazy: () =>
        import('./components/IngressCard').then(
          ({ IngressCard }) => IngressCard,
        ),
    },
  }),
);
