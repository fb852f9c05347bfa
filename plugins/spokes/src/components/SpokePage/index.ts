export { SpokeCard } from './SpokeCard';
export { SpokePage } from './SpokePage';
