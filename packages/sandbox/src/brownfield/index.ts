export { addBrownfield } from './addBrownfield';
export { addBrownfieldNetwork } from './addBrownfieldNetwork';
export { brownfield } from './brownfield';
export { brownfieldCluster } from './brownfieldCluster';
export { byHandConfig } from './byHandConfig';
