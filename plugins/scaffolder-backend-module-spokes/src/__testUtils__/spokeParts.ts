import { mockServices } from '@backstage/backend-test-utils';
import { ExposureProposeOptions } from '../actions/exposurePropose';
import { NamespaceOwners } from '../fleet/NamespaceOwners';
import { SpokeRepositories } from '../fleet/SpokeRepositories';
import { fakeFleetRepository } from './fakeFleetRepository';

/** What the action is made of, with nothing configured. */
export function spokeParts(): ExposureProposeOptions {
  const config = mockServices.rootConfig();
  return {
    repository: fakeFleetRepository(),
    permissions: mockServices.permissions(),
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    spokeRepositories: SpokeRepositories.fromConfig(config),
    namespaceOwners: NamespaceOwners.fromConfig(config),
    userInfo: mockServices.userInfo(),
  };
}
