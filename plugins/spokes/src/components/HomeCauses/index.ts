export { HomeCauses } from './HomeCauses';
