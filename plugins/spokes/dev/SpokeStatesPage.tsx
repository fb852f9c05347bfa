import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SpokeCard, SpokePage } from '../src/components/SpokePage';
import { spokeViews } from '../src/testing/spokeViews';
import styles from './StatesPage.module.css';

const names = [...Object.keys(spokeViews), 'loading', 'failed', 'denied'];

/** Every state of a spoke's page and of its card. */
export function SpokeStatesPage() {
  return (
    <main className={styles.page}>
      {names.map(name => (
        <div key={name} id={`spoke-${name}`} className={styles.wide}>
          <h2 className={styles.name}>spoke: {name}</h2>
          <EntityProvider entity={spokeNamed(name)}>
            <SpokePage />
          </EntityProvider>
        </div>
      ))}
      {names.map(name => (
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
