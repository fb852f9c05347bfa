import { z } from 'zod';

/** What of a JSON Schema leads to its strings. */
interface SchemaNode {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  oneOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  items?: SchemaNode;
  properties?: Record<string, SchemaNode>;
}

const nodeSchema: z.ZodType<SchemaNode> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    oneOf: z.array(nodeSchema).optional(),
    anyOf: z.array(nodeSchema).optional(),
    items: nodeSchema.optional(),
    properties: z.record(z.string(), nodeSchema).optional(),
  }),
);

/** A string that a blueprint may hold freely. */
export interface StringField {
  at: string[];
  /** What the choices on the way to it say: `method.kind` is `https`. */
  given: [at: string[], value: string][];
}

/** Every one of them, by the blueprint's JSON Schema. */
export const stringFields = (jsonSchema: object): StringField[] =>
  fieldsOf(nodeSchema.parse(jsonSchema), [], []);

function fieldsOf(
  node: SchemaNode,
  at: string[],
  given: StringField['given'],
): StringField[] {
  const variants = node.oneOf ?? node.anyOf;
  if (variants) {
    return variants.flatMap(variant => {
      const choices = Object.entries(variant.properties ?? {}).flatMap(
        ([key, child]): StringField['given'] =>
          typeof child.const === 'string' ? [[[...at, key], child.const]] : [],
      );
      return fieldsOf(variant, at, [...given, ...choices]);
    });
  }
  if (node.type === 'string') {
    return node.const !== undefined || node.enum ? [] : [{ at, given }];
  }
  if (node.items) return fieldsOf(node.items, [...at, '0'], given);
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    fieldsOf(child, [...at, key], given),
  );
}
