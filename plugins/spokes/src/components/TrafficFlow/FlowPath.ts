import { Lanes } from '../../graph/toLanes';
import { TracedView } from '../IngressCard/TracedView';

/** What both shapes of the path, list and drawing, are given. */
export interface FlowPath {
  view: TracedView;
  lanes: Lanes;
  /** The hop whose evidence is open. */
  open?: string;
  onOpen(hop: string): void;
  onClose(): void;
}
