export { Muter } from './Muter';
export { MuteStore } from './MuteStore';
