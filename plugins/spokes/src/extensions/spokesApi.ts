import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { spokesApiFactory } from '../api/spokesApiFactory';

export const spokesApi = ApiBlueprint.make({
  params: defineParams => defineParams(spokesApiFactory),
});
