import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/**
 * What a field says of itself, unless the template does: its `ui:help` stands below the field already, and one help text
 * is enough.
 */
export function fieldDescription<T>(
  {
    schema,
    uiSchema,
  }: Pick<FieldExtensionComponentProps<T>, 'schema' | 'uiSchema'>,
  ours: string,
): string | undefined {
  return schema.description ?? (uiSchema?.['ui:help'] ? undefined : ours);
}
