/**
 * A value for a `*.tf.json`, whose strings Terraform reads as templates: `${` and `%{` are doubled at their sign, which
 * makes them text. Files of `terraform.tfvars.json` are read literally and need none of it.
 */
export function literal<T>(value: T): T;
export function literal(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/([$%])\{/g, '$1$1{');
  if (Array.isArray(value)) return value.map(item => literal(item));
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, literal(item)]),
    );
  }
  return value;
}
