import { LabelRequirement } from './parseLabelSelector';

/**
 * Whether labels are as a selector wants them. A label that is not there meets `not-in`, as with kubectl.
 *
 * @public
 */
export function meetsRequirements(
  labels: Readonly<Record<string, string>>,
  requirements: readonly LabelRequirement[],
): boolean {
  return requirements.every(requirement => {
    const { key, operator } = requirement;
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    switch (operator) {
      case 'exists':
        return value !== undefined;
      case 'absent':
        return value === undefined;
      case 'in':
        return value !== undefined && requirement.values.includes(value);
      case 'not-in':
        return value === undefined || !requirement.values.includes(value);
      default:
        throw new Error(`Not an operator: ${operator satisfies never}`);
    }
  });
}
