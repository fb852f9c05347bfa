import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { JsonValue } from '@backstage/types';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { SWRConfig } from 'swr';
import { spokesApiRef } from '../api/spokesApiRef';
import { extensions, steps } from './templateForm';

/** The scaffolder's own stepper with our fields, over the real client. */
export function renderTemplateForm(
  shown: (typeof steps)[keyof typeof steps][],
  initialState: Record<string, JsonValue>,
) {
  const onCreate = jest.fn(async () => {});
  const discoveryApi = mockApis.discovery({ baseUrl: 'http://localhost' });
  const client = new SpokesClient({ discoveryApi, fetchApi: { fetch } });
  const { container } = renderInTestApp(
    <SWRConfig value={{ provider: () => new Map(), dedupingInterval: 0 }}>
      <Stepper
        manifest={{ title: 'Expose a service', steps: shown }}
        extensions={extensions}
        initialState={initialState}
        onCreate={onCreate}
      />
    </SWRConfig>,
    { apis: [[spokesApiRef, client]] },
  );
  return { container, onCreate };
}
