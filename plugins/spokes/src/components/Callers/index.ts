export { Callers } from './Callers';
