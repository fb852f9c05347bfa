import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { SpokesClient } from '@fitsync/backstage-plugin-spokes-common';
import { ComponentProps } from 'react';
import { SWRConfig } from 'swr';
import { spokesApiRef } from '../api/spokesApiRef';
import { SpokesPathField } from '../components/fields/SpokesPathField';
import { SpokesReview } from '../components/fields/SpokesReview';
import { SpokesSpokePicker } from '../components/fields/SpokesSpokePicker';
import { validatePath } from '../components/fields/validatePath';
import { validateReview } from '../components/fields/validateReview';

const extensions: ComponentProps<typeof Stepper>['extensions'] = [
  { name: 'SpokesSpokePicker', component: SpokesSpokePicker },
  {
    name: 'SpokesPathField',
    component: SpokesPathField,
    validation: validatePath,
  },
  { name: 'SpokesReview', component: SpokesReview, validation: validateReview },
];

const step = (title: string, name: string, field: string) => ({
  title,
  schema: {
    type: 'object',
    required: [name],
    properties: { [name]: { type: 'string', 'ui:field': field } },
  },
});

export const steps = {
  spoke: step('Where', 'spoke', 'SpokesSpokePicker'),
  path: step('Address', 'path', 'SpokesPathField'),
  review: step('Look', 'review', 'SpokesReview'),
};

/** The scaffolder's own stepper with our fields, over the real client. */
export function renderTemplateForm(
  shown: (typeof steps)[keyof typeof steps][],
  initialState: Record<string, string>,
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
