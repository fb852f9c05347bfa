export { TrafficFlow } from './TrafficFlow';
