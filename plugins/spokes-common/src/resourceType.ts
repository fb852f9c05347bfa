/**
 * The catalog's resource type; declared here because plugin-catalog-common would bring in more than this string.
 *
 * @public
 */
export const RESOURCE_TYPE_CATALOG_ENTITY = 'catalog-entity';
