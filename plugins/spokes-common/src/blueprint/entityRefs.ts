import { z } from 'zod';

const name = '[A-Za-z0-9](?:[-_.]{0,8}[A-Za-z0-9]){0,62}';
const namespace = '[a-z0-9](?:-?[a-z0-9]){0,62}';

const refSchema = (kinds: string, example: string) =>
  z
    .string()
    .max(200, `must be an entity ref such as ${example}`)
    .regex(
      new RegExp(`^(?:(?:${kinds}):)?(?:${namespace}/)?${name}$`),
      `must be an entity ref such as ${example}`,
    );

/** @public */
export const ownerRefSchema = refSchema('group|user', 'group:default/platform');

/** @public */
export const systemRefSchema = refSchema('system', 'system:default/shop');

/**
 * A Component that has its catalog-info.yaml elsewhere; written in full, for it is compared with the catalog's own form.
 *
 * @public
 */
export const componentRefSchema = z
  .string()
  .max(200, 'must be an entity ref such as component:default/shop')
  .regex(
    new RegExp(`^component:${namespace}/${name}$`),
    'must be an entity ref such as component:default/shop',
  );
