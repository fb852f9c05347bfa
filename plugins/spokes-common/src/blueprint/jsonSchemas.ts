import { z } from 'zod';
import { exposureBlueprintSchema } from './exposureBlueprint';
import { hubBlueprintSchema } from './hubBlueprint';
import { spokeBlueprintSchema } from './spokeBlueprint';

/*
 * For templates and editors: what one may write, defaults left out. Checks across fields are not in it.
 */

/** JSON Schema (2020-12) of a hub, for editors. @public */
export const hubBlueprintJsonSchema = z.toJSONSchema(hubBlueprintSchema, {
  io: 'input',
});

/** JSON Schema (2020-12) of a spoke, for editors. @public */
export const spokeBlueprintJsonSchema = z.toJSONSchema(spokeBlueprintSchema, {
  io: 'input',
});

/** JSON Schema (2020-12) of an exposure, for editors. @public */
export const exposureBlueprintJsonSchema = z.toJSONSchema(
  exposureBlueprintSchema,
  { io: 'input' },
);
