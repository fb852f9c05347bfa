export { HistoryReader } from './HistoryReader';
export { TransitionReader } from './TransitionReader';
