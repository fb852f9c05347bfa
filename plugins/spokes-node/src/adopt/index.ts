export { adoptFleet } from './adoptFleet';
export type { AdoptOptions } from './AdoptOptions';
