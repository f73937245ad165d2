import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import description from './description/openapi.json';

type Schema = Readonly<Record<string, unknown>>;
interface Reference {
  readonly $ref: string;
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body | Reference>>;
}

/** An operation of GitHub's description, as a request asked for it. */
export interface Operation {
  readonly id: string;
  /** Values of the path's parts, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly described: Described;
}

const document = description as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

/** Any operation may fail so, though GitHub's description does not say it of each. */
const anyFailure = [401, 403, 404, 422, 429, 500, 502, 503];

/**
 * What GitHub's published description of its REST API says of a request and an answer. Schemas are
 * compiled when they are first needed.
 */
class Contract {
  private readonly bodies = createAjv(false);
  /** Parameters are texts on the way. */
  private readonly parameters = createAjv(true);
  private readonly compiled = new Map<string, ValidateFunction>();
  /** The longest first: a ref may hold slashes, and so would match what comes after it. */
  private readonly routes = Object.entries(document.paths)
    .sort(([one], [other]) => other.length - one.length)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]) => ({
        method: method.toUpperCase(),
        described,
        ...formOf(path),
      })),
    );

  /** @returns undefined for what is not in the description that the tests use */
  find(method: string, path: string): Operation | undefined {
    for (const route of this.routes) {
      const match = route.method === method ? route.form.exec(path) : undefined;
      if (!match) continue;
      const values = match.slice(1).map(decodeURIComponent);
      return {
        id: route.described.operationId,
        described: route.described,
        path: Object.fromEntries(route.names.map((name, index) => [name, values[index] ?? ''])),
      };
    }
    return undefined;
  }

  /** What is wrong with a request; undefined where nothing is. */
  request(operation: Operation, query: URLSearchParams, body: unknown): string | undefined {
    return (
      this.wrongParameter(operation, query) ??
      this.wrongBody(operation.described.requestBody, operation.id, body)
    );
  }

  /**
   * What is wrong with an answer; undefined where nothing is.
   * @param type its media type, without parameters
   * @param body parsed, where it is JSON
   */
  answer(
    { id, described }: Operation,
    status: number,
    type: string | undefined,
    body: unknown,
  ): string | undefined {
    const response = described.responses[status];
    if (!response) {
      if (!anyFailure.includes(status)) return `${id} has no status ${status}`;
      const failure = { $ref: 'github#/components/schemas/basic-error' };
      return this.wrong('failure', failure, body);
    }
    const { content } = resolved<Body>(response);
    if (!content || type?.startsWith('application/vnd.github.')) return undefined;
    if (type !== 'application/json') return `${id} ${status} is ${type}, not JSON`;
    const schema = content['application/json']?.schema ?? content['application/scim+json']?.schema;
    return schema && this.wrong(`${id} ${status}`, schema, body);
  }

  private wrongParameter(
    { id, path, described }: Operation,
    query: URLSearchParams,
  ): string | undefined {
    const parameters = (described.parameters ?? []).map((one) => resolved<Parameter>(one));
    const unknown = [...query.keys()].find(
      (name) => !parameters.some((one) => one.in === 'query' && one.name === name),
    );
    if (unknown !== undefined) return `${id} has no parameter "${unknown}"`;
    for (const { name, in: where, required, schema } of parameters) {
      const value = where === 'path' ? path[name] : (query.get(name) ?? undefined);
      if (value === undefined) {
        if (required) return `${id} wants the parameter "${name}"`;
        continue;
      }
      // In an object, since only a property's value can be made a number.
      const holder = { type: 'object', properties: { value: schema } };
      const wrong = this.wrong(`${id} ${name}`, holder, { value }, this.parameters);
      if (wrong !== undefined) return wrong;
    }
    return undefined;
  }

  private wrongBody(described: Body | undefined, id: string, body: unknown): string | undefined {
    if (body === undefined) return described?.required ? `${id} wants a body` : undefined;
    const schema = described?.content?.['application/json']?.schema;
    if (!schema) return `${id} takes no body`;
    const known = schema['properties'];
    const extra =
      typeof known === 'object' && known !== null && typeof body === 'object' && body !== null
        ? Object.keys(body).find((name) => !(name in known))
        : undefined;
    // GitHub would take it and do nothing.
    if (extra !== undefined) return `${id} has no property "${extra}"`;
    return this.wrong(`${id} body`, schema, body);
  }

  private wrong(name: string, schema: Schema, value: unknown, ajv = this.bodies) {
    const validate = this.compiled.get(name) ?? ajv.compile(absolute(schema) as Schema);
    this.compiled.set(name, validate);
    return validate(value) ? undefined : `${name}: ${told(validate.errors)}`;
  }
}

/** One for all, since compiling takes time; it keeps nothing of what it was asked. */
export const contract = new Contract();

function createAjv(coerceTypes: boolean): Ajv {
  // Compiled for few values: compiling has to be fast, not what is compiled.
  const quick = { inlineRefs: false, code: { optimize: false }, validateSchema: false };
  const ajv = new Ajv({ strict: false, coerceTypes, ...quick });
  addFormats(ajv);
  ajv.addFormat('timestamp', true);
  ajv.addFormat('repo.nwo', true);
  ajv.addSchema(absolute({ $id: 'github', components: document.components }) as Schema);
  return ajv;
}

/** With references that hold from any other schema. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === '$ref' && typeof held === 'string' ? held.replace(/^#/, 'github#') : absolute(held),
    ]),
  );
}

function resolved<T>(value: T | Reference): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return document.components[kind]?.[name] as T;
}

/** The last part of a path may hold slashes: a ref, or a file. */
function formOf(path: string): { form: RegExp; names: string[] } {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const form = path
    .replaceAll('.', '\\.')
    .replace(/\{(ref|path)\}/g, '(.+?)')
    .replace(/\{\w+\}/g, '([^/]+)');
  return { form: new RegExp(`^${form}$`), names };
}

/** Errors of the schemas tried last say most: the others are of alternatives. */
const told = (errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? [])
    .map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`)
    .slice(0, 5)
    .join('; ');
