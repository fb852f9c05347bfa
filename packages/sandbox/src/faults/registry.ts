import { Fault } from './defineFault';
import { awsFaults } from './aws';
import { kubernetesFaults } from './kubernetes';
import { apiServerUnreachable } from './kubernetes/APISERVER_UNREACHABLE';
import { unseenFaults } from './unseen';

/** A fault with the half of the world that it changes. */
export interface RegisteredFault extends Fault {
  area: 'aws' | 'kubernetes';
}

const lists: Record<RegisteredFault['area'], readonly Fault[]> = {
  aws: awsFaults,
  kubernetes: [...kubernetesFaults, apiServerUnreachable, ...unseenFaults],
};

/** Every fault that the sandbox knows, in the order of the request's way. */
export const faults: readonly RegisteredFault[] = (
  ['aws', 'kubernetes'] as const
).flatMap(area => lists[area].map(fault => ({ ...fault, area })));
