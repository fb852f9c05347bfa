import { Check } from '../defineCheck';
import { Inputs } from '../inputs/inputs';

/** Every check, in no particular order: the hop table gives the order. @public */
export const checks: readonly Check<Inputs>[] = [];
