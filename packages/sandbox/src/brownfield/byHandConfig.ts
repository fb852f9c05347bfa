import { reference } from '../world/reference';
import { brownfield } from './brownfield';

const { account, region } = reference;
const { hub, owner, spoke } = brownfield;

/** What somebody wrote into Backstage's configuration by hand: no more than it needs to read the two. */
export const byHandConfig = {
  hub: { name: hub.name, account, region, owner },
  cluster: { spoke: spoke.name, hub: hub.name, account, region, owner },
};
