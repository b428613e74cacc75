import {
  badCredentials,
  malformedJson,
  missingUserAgent,
  notFound,
  requiresAuthentication,
  resourceNotAccessible,
  type Answer,
} from './answers.ts';
import {
  checkRequestBody,
  checkResponse,
  findOperation,
  readParameters,
  type Called,
} from './description.ts';
import { generalBreaches, type ReadRequest, type Request, type World } from './requests.ts';
import { answerRest } from './routes.ts';
import { acceptedPermissions, holderOf, mayCall } from './tokens.ts';

/** Reads a request to the REST API. */
export function readRest(request: Request): ReadRequest {
  const { method, path, query, body } = request;
  const general = generalBreaches(request);
  const found = findOperation(method, path);
  if (!found) {
    const breaches = [...general, `${method} ${path}: is not described`];
    return { breaches, answer: () => notFound() };
  }
  const { operation, raw } = found;
  const read = readParameters(operation, raw, query);
  return {
    breaches: [...general, ...read.breaches, ...checkRequestBody(operation, body)],
    answer: (world) => {
      if (!request.headers['user-agent']) return missingUserAgent();
      const answer = answerCall(request, { operation, ...read }, world);
      checkResponse(operation, answer.status, answer.body).forEach(world.violate);
      return answer;
    },
  };
}

function answerCall(request: Request, called: Called, world: World): Answer {
  const { id, documentation, template } = called.operation;
  const { token, wellFormed, body, api, path } = request;
  // To those who may not see it, a private repository is not there.
  if (token === null) {
    return template === '/user' ? requiresAuthentication(documentation) : notFound(documentation);
  }
  const holder = holderOf(world.tokens, token);
  if (!holder) return badCredentials();
  if (!mayCall(holder, id)) return resourceNotAccessible(acceptedPermissions(id), documentation);
  if (!wellFormed) return malformedJson(documentation);
  return answerRest({ ...called, store: world.store, holder, body, api, url: api + path });
}
