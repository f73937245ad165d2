import { buildSchema, graphql, GraphQLError } from 'graphql';
import * as answers from '../answers';
import description from '../description/graphql.json';
import { search } from '../search';
import type { World } from '../world';
import { connection, failed, type Bounds } from './connection';
import { repositoryNode, userNode, type Asker } from './repositories';
import { issueNode, pullNode } from './subjects';

/** The part of GitHub's own schema that the tests use. */
const schema = buildSchema(description.schema);

/** What GraphQL answered, and what GitHub would not have understood. */
export interface GraphAnswer {
  readonly answer: answers.Answer;
  readonly violation: string | undefined;
}

/** Answers a GraphQL question by GitHub's own schema. */
export async function askGraph(
  world: World,
  body: { readonly query?: string; readonly variables?: Record<string, unknown> },
  asker: Asker,
): Promise<GraphAnswer> {
  const { data, errors = [] } = await graphql({
    schema,
    source: body.query ?? '',
    variableValues: body.variables ?? {},
    rootValue: rootOf(world, asker),
  });
  // Without a type it is the question that is wrong, or this GitHub: a failure has one.
  const wrong = errors.find(({ extensions }) => extensions['type'] === undefined);
  const value = {
    ...(data !== undefined && { data }),
    ...(errors.length > 0 && { errors: errors.map(told) }),
  };
  return {
    answer: answers.json(200, value),
    violation: wrong && `GraphQL: ${wrong.message}`,
  };
}

function told({ message, path, locations, extensions }: GraphQLError) {
  return { type: extensions['type'], path, locations, message };
}

const rootOf = (world: World, asker: Asker) => ({
  viewer: () => userNode(world, asker.login),
  rateLimit: () => ({
    cost: 1,
    limit: 5000,
    remaining: 4999,
    resetAt: new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000).toISOString(),
  }),
  repository: ({ owner, name }: { owner: string; name: string }) => {
    const repository = world.find(`${owner}/${name}`);
    if (!repository?.may(asker.login, 'read')) {
      throw failed(
        'NOT_FOUND',
        `Could not resolve to a Repository with the name '${owner}/${name}'.`,
      );
    }
    return repositoryNode(repository, asker);
  },
  search: ({ query, type, ...bounds }: Bounds & { query: string; type: string }) => {
    const found = type === 'ISSUE' ? search(world, query, asker.login) : undefined;
    if (!found) throw new GraphQLError(`This GitHub does not understand the search ${query}`);
    const nodes = connection(found.slice(0, 1000), bounds, ({ repository, subject }) =>
      subject.pull ? pullNode(repository, subject, asker) : issueNode(repository, subject),
    );
    return { ...nodes, issueCount: found.length };
  },
});
