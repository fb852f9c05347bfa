import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import express from 'express';

/** Stands for the notifications backend, at the wire. */
export function notificationsBackend(received: NotificationSendOptions[]) {
  return createBackendPlugin({
    pluginId: 'notifications',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          const router = express.Router();
          router.use(express.json());
          router.post('/', (req, res) => {
            received.push(req.body);
            res.json([]);
          });
          httpRouter.use(router);
        },
      });
    },
  });
}
