import { HomeCauses } from '../src/components/HomeCauses';
import { ExposureResult } from '../src/components/SearchResult';
import { found } from '../src/testing/found';
import styles from './StatesPage.module.css';

/** What the plugin shows on pages of others: a home page, and results of a search. */
export function ElsewherePage() {
  return (
    <main className={styles.page} id="elsewhere">
      <div>
        <h2 className={styles.name}>home page</h2>
        <HomeCauses />
      </div>
      <div>
        <h2 className={styles.name}>search</h2>
        <ul style={{ margin: 0, padding: 0 }}>
          <ExposureResult result={found} />
        </ul>
      </div>
    </main>
  );
}
