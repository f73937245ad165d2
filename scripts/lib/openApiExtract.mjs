// A part of an OpenAPI 3.0 description, with nothing but what validates.

/** What tells a reader something and a validator nothing. */
const prose = new Set([
  'default',
  'deprecated',
  'description',
  'discriminator',
  'example',
  'examples',
  'externalDocs',
  'links',
  'readOnly',
  'summary',
  'tags',
  'title',
]);

/**
 * @param {any} document
 * @param {ReadonlySet<string>} wanted ids of operations
 * @param {Record<string, string[]>} shapes which alternatives are kept of schemas that have many
 * @returns the paths with these operations, and the components that they reach
 * @throws when an operation is not there
 */
export function extractOpenApi(document, wanted, shapes) {
  /** @type {Record<string, any>} */
  const paths = {};
  /** @type {Record<string, Record<string, any>>} */
  const components = {};
  const missing = new Set(wanted);
  /** @param {any} value */
  const reach = (value) => {
    for (const reference of references(value)) {
      const [, , kind = '', name = ''] = reference.split('/');
      const group = (components[kind] ??= {});
      if (group[name]) continue;
      group[name] = slim(only(document.components[kind][name], shapes[name]));
      reach(group[name]);
    }
  };
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!wanted.has(operation?.operationId)) continue;
      missing.delete(operation.operationId);
      const { operationId, parameters, requestBody, responses } = slim(operation);
      (paths[path] ??= {})[method] = { operationId, parameters, requestBody, responses };
      reach(paths[path][method]);
    }
  }
  if (missing.size > 0) throw new Error(`Not described: ${[...missing].join(', ')}`);
  return { paths, components };
}

/**
 * @param {any} schema
 * @param {string[] | undefined} shapes names of the alternatives that are kept; undefined for all
 */
function only(schema, shapes) {
  if (!shapes) return schema;
  return {
    ...schema,
    anyOf: schema.anyOf.filter((/** @type {any} */ { $ref }) =>
      shapes.includes($ref.split('/').at(-1)),
    ),
  };
}

/**
 * @param {any} value
 * @returns {string[]} what it refers to
 */
function references(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    key === '$ref' && typeof held === 'string' ? [held] : references(held),
  );
}

/**
 * Without prose, and with `nullable`, which is OpenAPI's, as JSON Schema says it.
 * @param {any} value
 * @param {boolean} [areNames] whether the keys are names of properties
 * @returns {any}
 */
function slim(value, areNames = false) {
  if (Array.isArray(value)) return value.map((held) => slim(held));
  if (typeof value !== 'object' || value === null) return value;
  const slimmed = Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !(prose.has(key) || key.startsWith('x-')))
      .map(([key, held]) => [key, slim(held, !areNames && key === 'properties')]),
  );
  return !areNames && slimmed.nullable === true ? nullable(slimmed) : slimmed;
}

/** @param {any} described */
function nullable(described) {
  const schema = { ...described };
  delete schema.nullable;
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const type = [schema.type, 'null'];
  return schema.enum ? { ...schema, type, enum: [...schema.enum, null] } : { ...schema, type };
}
