import { isEqual, isPlainObject } from 'lodash';
import { FieldChange } from './ProposalPlan';

const sorts = ['apiVersion', 'kind'];

/**
 * What differs between two blueprints, value by value, by the path of the field. Lists are one value: their order means
 * something.
 */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  return (
    [...new Set([...old.keys(), ...now.keys()])]
      .filter(field => !isEqual(old.get(field), now.get(field)))
      // Of a file that comes or goes, what sort of file it is stands in its name.
      .filter(
        field => !sorts.includes(field) || (old.has(field) && now.has(field)),
      )
      .map(field => ({
        field,
        ...(old.has(field) && { before: show(old.get(field)) }),
        ...(now.has(field) && { after: show(now.get(field)) }),
      }))
  );
}

function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  if (value === undefined) return new Map();
  if (!isRecord(value)) return new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, child]) => [
      ...leavesOf(child, path ? `${path}.${key}` : key),
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isPlainObject(value);
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every(item => typeof item === 'string')) {
    return value.join(', ');
  }
  return JSON.stringify(value);
}
