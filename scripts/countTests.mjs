/*
 * Adds up what the two test runners report, and ends with the one line that CI reads. No journey at all, or a skipped
 * one, counts as failed: a green run must mean that the browser was there.
 */
import fs from 'node:fs';

const [jestFile, journeysFile] = process.argv.slice(2);
const jest = JSON.parse(fs.readFileSync(jestFile, 'utf8'));
const { stats } = JSON.parse(fs.readFileSync(journeysFile, 'utf8'));

const passed = jest.numPassedTests + stats.expected + stats.flaky;
const missingJourneys = stats.expected + stats.flaky === 0 ? 1 : stats.skipped;
const failed =
  jest.numFailedTests +
  jest.numRuntimeErrorTestSuites +
  stats.unexpected +
  missingJourneys;

if (stats.flaky > 0) {
  console.log(`${stats.flaky} journeys passed at the second try only.`);
}
if (missingJourneys > 0) console.log('Browser journeys were skipped.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
