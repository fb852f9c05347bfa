// GitHub's own parser of workflows, in a process of its own: it is a module that jest does not load.
// usage: node parseWorkflows.mjs <folder of the repository>; prints { file: [what is wrong] }
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

// It imports its schema without saying that this is JSON, as bundlers allow.
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.endsWith('.json')
      ? { ...found, importAttributes: { type: 'json' } }
      : found;
  },
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } =
  await import('@actions/workflow-parser');

const root = process.argv[2];
const folder = '.github/workflows';
const read = path => ({
  name: path,
  content: readFileSync(join(root, path), 'utf8'),
});

const found = {};
for (const file of readdirSync(join(root, folder))) {
  const { context, value } = parseWorkflow(
    read(`${folder}/${file}`),
    new NoOperationTraceWriter(),
  );
  if (value) {
    await convertWorkflowTemplate(
      context,
      value,
      { getFileContent: async ({ path }) => read(path) },
      { fetchReusableWorkflowDepth: 1 },
    );
  }
  found[file] = context.errors.getErrors().map(({ message }) => message);
}
process.stdout.write(JSON.stringify(found));
