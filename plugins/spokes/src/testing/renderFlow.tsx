import { TrafficFlow } from '../components/TrafficFlow';
import { renderOfEntity } from './renderCard';

/** The tab "Traffic flow" at an address of its own, over the real client; answers come from the wire. */
export function renderFlow(search = '') {
  window.history.replaceState(null, '', `/${search}`);
  return renderOfEntity(<TrafficFlow />);
}
