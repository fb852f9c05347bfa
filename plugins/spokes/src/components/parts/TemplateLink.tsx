import { useRouteRef } from '@backstage/core-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { templateLinkRef } from '../../routes';

/** To the form of a template with some of it filled in; not there where the app has no scaffolder. */
export function TemplateLink(props: {
  template: string;
  values?: Record<string, string | string[]>;
  primary?: boolean;
  children: string;
}) {
  const { template, values, primary, children } = props;
  const path = useRouteRef(templateLinkRef)?.({
    namespace: 'default',
    templateName: template,
  });
  if (!path) return null;
  const query = values
    ? `?${new URLSearchParams({ formData: JSON.stringify(values) })}`
    : '';
  return (
    <ButtonLink
      href={`${path}${query}`}
      size="small"
      variant={primary ? 'primary' : 'secondary'}
    >
      {children}
    </ButtonLink>
  );
}
