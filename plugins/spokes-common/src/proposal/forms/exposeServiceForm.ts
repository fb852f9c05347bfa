import { z } from 'zod';

/**
 * The form of template `expose-service`: the fields that `exposureFromForm` takes, as they are. The exposure's blueprint
 * says what each may hold.
 *
 * @public
 */
export const exposeServiceFormSchema = z.looseObject({});

/** @public */
export type ExposeServiceForm = z.output<typeof exposeServiceFormSchema>;
