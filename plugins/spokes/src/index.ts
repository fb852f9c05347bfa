export { spokesPlugin as default } from './plugin';
