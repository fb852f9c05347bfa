import { EntityProvider } from '@backstage/plugin-catalog-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { IngressCard } from '../src/components/IngressCard';
import { TrafficFlow } from '../src/components/TrafficFlow';
import { fixtures } from '../src/testing/fixtures';
import { extensions, steps } from '../src/testing/templateForm';
import { fieldForms } from './fieldForms';
import { otherStates } from './FixtureSpokesApi';
import styles from './StatesPage.module.css';

const names = [...Object.keys(fixtures), ...otherStates];

const compact = ['podinfo', 'clear', 'blocked', 'unknown', 'three'];

const entityNamed = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

/** Every state of the card, of the flow and of the form fields, on one page; `?only=podinfo,three` leaves the others out. */
export function StatesPage() {
  const only = new URLSearchParams(window.location.search).get('only');
  const isShown = (name: string) => !only || only.split(',').includes(name);
  return (
    <main className={styles.page}>
      {names.filter(isShown).map(name => (
        <div key={name} id={name}>
          <h2 className={styles.name}>{name}</h2>
          <EntityProvider entity={entityNamed(name)}>
            <IngressCard />
          </EntityProvider>
        </div>
      ))}
      {compact.filter(isShown).map(name => (
        <div key={name} id={`compact-${name}`}>
          <h2 className={styles.name}>compact: {name}</h2>
          <EntityProvider entity={entityNamed(name)}>
            <IngressCard variant="compact" />
          </EntityProvider>
        </div>
      ))}
      {names.filter(isShown).map(name => (
        <div key={name} id={`flow-${name}`} className={styles.wide}>
          <h2 className={styles.name}>flow: {name}</h2>
          <EntityProvider entity={entityNamed(name)}>
            <TrafficFlow />
          </EntityProvider>
        </div>
      ))}
      {Object.entries(only ? {} : fieldForms).map(
        ([name, { shown, initialState }]) => (
          <div key={name} id={`field-${name}`} className={styles.form}>
            <h2 className={styles.name}>field: {name}</h2>
            <Stepper
              manifest={{ title: name, steps: shown }}
              extensions={extensions}
              initialState={initialState}
              onCreate={async () => {}}
            />
          </div>
        ),
      )}
      {!only && <FormPage />}
    </main>
  );
}

/** The form of a template, from the spoke on. */
function FormPage() {
  return (
    <div id="form-cart" className={styles.form}>
      <h2 className={styles.name}>form: cart</h2>
      <Stepper
        manifest={{
          title: 'Expose a service',
          steps: [steps.spoke, steps.path, steps.review],
        }}
        extensions={extensions}
        initialState={{ name: 'cart', spoke: 'fitsync-prod-spoke' }}
        onCreate={async () => {}}
      />
    </div>
  );
}
