import { AwsInputs } from './aws';
import { ExposureTarget } from './exposure';
import { KubernetesInputs } from './kubernetes';

/** Everything that a check may ask for. @public */
export interface Inputs extends AwsInputs, KubernetesInputs {
  /** What the trace is about; always known. */
  exposure: ExposureTarget;
}
