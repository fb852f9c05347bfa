import { World } from '../../world/World';
import { JsonAwsService } from '../AwsRequest';

/** One action of a service that speaks JSON. */
export interface JsonAction {
  service: JsonAwsService;
  /** The header that names it: `CertificateManager.DescribeCertificate`. */
  target: string;
  answer(world: World, input: unknown): object;
}
