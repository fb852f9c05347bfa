import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SpokeCard, SpokePage } from '../src/components/SpokePage';
import { spokeViews } from '../src/testing/spokeViews';
import styles from './StatesPage.module.css';

const names = [...Object.keys(spokeViews), 'loading', 'failed', 'denied'];

/** Every state of a spoke's page and of its card; `?only=clear` leaves the others out. */
export function SpokeStatesPage() {
  const only = new URLSearchParams(window.location.search).get('only');
  const shown = names.filter(name => !only || only.split(',').includes(name));
  return (
    <main className={styles.page}>
      {shown.map(name => (
        <div key={name} id={`spoke-${name}`} className={styles.wide}>
          <h2 className={styles.name}>spoke: {name}</h2>
          <EntityProvider entity={spokeNamed(name)}>
            <SpokePage />
          </EntityProvider>
        </div>
      ))}
      {shown.map(name => (
        <div key={name} id={`spoke-card-${name}`}>
          <h2 className={styles.name}>card: {name}</h2>
          <EntityProvider entity={spokeNamed(name)}>
            <SpokeCard />
          </EntityProvider>
        </div>
      ))}
    </main>
  );
}

function spokeNamed(name: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name },
    spec: { type: 'spoke' },
  };
}
