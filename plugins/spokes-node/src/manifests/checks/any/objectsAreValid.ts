import { schemaInvalid } from '@fitsync/backstage-plugin-spokes-common';
import { defineManifestCheck } from '../../defineManifestCheck';
import { hopOfKind } from '../../lookup/hopOfKind';
import { strictSchemas } from '../../schemas/strict';

/** One finding an object and field; five fields of an object are enough to see. */
export const objectsAreValid = defineManifestCheck({
  id: 'any.objects-are-valid',
  description: 'The API server and istiod accept each object.',
  emits: [schemaInvalid],
  run(set, report) {
    for (const source of set.sources) {
      const schema = Object.hasOwn(strictSchemas, source.groupKind)
        ? strictSchemas[source.groupKind]
        : undefined;
      const parsed = schema?.safeParse(source.raw);
      if (!parsed || parsed.success) continue;
      for (const { path, message } of parsed.error.issues.slice(0, 5)) {
        const at = path.map(part =>
          typeof part === 'symbol' ? String(part) : part,
        );
        report(schemaInvalid, {
          on: source,
          args: {
            object: `${source.kind} ${source.namespace}/${source.name}`,
            field: at.join('.') || 'its root',
            why: message,
          },
          at,
          hop: hopOfKind[source.kind],
        });
      }
    }
  },
});
