// A part of a GraphQL schema: the named fields, and the types that they reach.
import { parse, print, visit } from 'graphql';

/**
 * @param {string} schema in GraphQL's schema language
 * @param {Record<string, string[]>} wanted fields by type
 * @returns {string} a schema without descriptions
 * @throws when a field is not there
 */
export function extractGraphSchema(schema, wanted) {
  /** @type {Map<string, any>} */
  const types = new Map();
  for (const definition of parse(schema, { noLocation: true }).definitions) {
    if ('name' in definition && definition.name) types.set(definition.name.value, definition);
  }
  for (const [type, fields] of Object.entries(wanted)) {
    const known = new Set(types.get(type)?.fields.map((/** @type {any} */ { name }) => name.value));
    const missing = fields.filter((field) => !known.has(field));
    if (missing.length > 0) throw new Error(`Not described: ${type} ${missing.join(', ')}`);
  }
  /** @type {Map<string, any>} */
  const kept = new Map();
  /** @param {string} name */
  const keep = (name) => {
    const definition = types.get(name);
    if (!definition || kept.has(name)) return;
    const part = withFields(definition, wanted);
    kept.set(name, part);
    visit(part, { NamedType: (node) => keep(node.name.value) });
  };
  keep('Query');
  // What implements a kept interface, or is a member of a kept union, only where fields are wanted.
  for (const name of Object.keys(wanted)) keep(name);
  return [...kept.keys()]
    .sort()
    .map((name) => print(only(kept.get(name), kept)))
    .join('\n\n');
}

/**
 * @param {any} definition
 * @param {Record<string, string[]>} wanted
 */
function withFields(definition, wanted) {
  const fields = wanted[definition.name.value];
  const plain = {
    ...definition,
    description: undefined,
    directives: [],
    interfaces: definition.interfaces?.filter(
      (/** @type {any} */ { name }) => wanted[name.value] !== undefined,
    ),
    types: definition.types?.filter(
      (/** @type {any} */ { name }) => wanted[name.value] !== undefined,
    ),
  };
  const isOpen =
    definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition';
  if (isOpen) {
    plain.fields = definition.fields.filter((/** @type {any} */ { name }) =>
      fields?.includes(name.value),
    );
  }
  return visit(plain, {
    enter: (node) =>
      'description' in node || 'directives' in node
        ? { ...node, description: undefined, directives: [] }
        : undefined,
  });
}

/**
 * Without interfaces and members that are not kept.
 * @param {any} definition
 * @param {Map<string, any>} kept
 */
function only(definition, kept) {
  /** @param {any} type */
  const isKept = ({ name }) => kept.has(name.value);
  return {
    ...definition,
    interfaces: definition.interfaces?.filter(isKept),
    types: definition.types?.filter(isKept),
  };
}
