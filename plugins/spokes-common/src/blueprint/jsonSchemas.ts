import { z } from 'zod';
import { exposureBlueprintSchema } from './exposureBlueprint';
import { hubBlueprintSchema } from './hubBlueprint';
import { spokeBlueprintSchema } from './spokeBlueprint';

/*
 * For templates and editors: what one may write, defaults left out. Checks across fields are not in it.
 */

/** @public */
export const hubBlueprintJsonSchema = z.toJSONSchema(hubBlueprintSchema, {
  io: 'input',
});

/** @public */
export const spokeBlueprintJsonSchema = z.toJSONSchema(spokeBlueprintSchema, {
  io: 'input',
});

/** @public */
export const exposureBlueprintJsonSchema = z.toJSONSchema(
  exposureBlueprintSchema,
  { io: 'input' },
);
