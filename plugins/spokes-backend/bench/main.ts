/* eslint-disable no-console */
import { overviewTimes } from './overviewTimes';

async function main() {
  console.log('\nThe page of the fleet, answered from SQLite in memory');
  const rows = [];
  for (const [spokes, exposures] of [
    [20, 1_000],
    [100, 5_000],
    [200, 10_000],
  ]) {
    rows.push(await overviewTimes(spokes, exposures));
  }
  console.table(rows);
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
