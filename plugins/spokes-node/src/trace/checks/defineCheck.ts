import { checksOver } from '../defineCheck';
import { Inputs } from '../inputs/inputs';

/** Defines a check over the inputs of a trace. @public */
export const defineCheck = checksOver<Inputs>();
