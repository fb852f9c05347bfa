import { z } from 'zod';

/** `spoke/namespace/service`, as the exposure picker gives it. */
export const exposureNameSchema = z
  .string()
  .max(191)
  .regex(
    /^[a-z0-9](?:-?[a-z0-9])*(?:\/[a-z0-9](?:-?[a-z0-9])*){2}$/,
    'must be an exposure: spoke/namespace/service, such as fitsync-prod-spoke/default/productpage',
  );
