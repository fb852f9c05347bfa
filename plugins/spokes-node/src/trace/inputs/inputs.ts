import { AwsInputs } from './aws';
import { ControlPlaneInputs } from './controlPlane';
import { ExposureTarget } from './exposure';
import { KubernetesInputs } from './kubernetes';

/** Everything that a check may ask for. @public */
export interface Inputs
  extends AwsInputs,
    KubernetesInputs,
    ControlPlaneInputs {
  /** What the trace is about; always known. */
  exposure: ExposureTarget;
}
