/** The description of the API (OpenAPI 3.1), made from the shapes through which every answer goes. */
import { z } from 'zod';
import type { Deps, WebConfig } from '../deps.ts';
import { paths } from '../paths.ts';
import { mailEvents } from './mail-events.ts';
import type { Handler } from '../route.ts';
import { cookieName } from '../session/session.ts';
import { SIGNATURE } from '../../activities/signature.ts';
import { listQuery, participant, participants, problem, profile } from './shapes.ts';

const SHAPES = { participants, participant, profile, mailEvents, problem };

type Operation = {
  readonly operationId: string;
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly answer: Exclude<keyof typeof SHAPES, 'problem' | 'mailEvents'>;
};
/** By the names of their routes. */
const OPERATIONS: readonly Operation[] = [
  {
    operationId: 'api.participants',
    path: paths.apiParticipants.pattern,
    summary: 'Participants within reach of whoever asks',
    query: listQuery,
    answer: 'participants',
  },
  {
    operationId: 'api.participant',
    path: paths.apiParticipant.pattern,
    summary: 'One participant: standing, what is owed by whom, and what may be done now',
    answer: 'participant',
  },
  {
    operationId: 'api.profile',
    path: paths.apiProfile.pattern,
    summary: 'How complete the security profile is',
    answer: 'profile',
  },
];

/** `/api/v1/openapi.json`. It tells nobody's data and is for anyone. */
export const describeApi = ({ config }: Deps): Handler => {
  const description = descriptionOf(config);
  return (_req, res) => void res.json(description);
};

const descriptionOf = ({ url }: Pick<WebConfig, 'url'>) => ({
  openapi: '3.1.1',
  info: {
    title: 'Portolan',
    version: '1.0.0',
    summary: 'Participants of a trusted-trader program, to be read',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: url.origin }],
  security: [{ session: [] }],
  paths: {
    ...Object.fromEntries(OPERATIONS.map((one) => [one.path.replace(/:(\w+)/g, '{$1}'), { get: operationOf(one) }])),
    [paths.apiMailEvents.pattern]: { post: CALLBACK },
  },
  components: {
    schemas: Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, schemaOf(shape)])),
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: cookieName(url) },
      signature: { type: 'apiKey', in: 'header', name: SIGNATURE },
    },
  },
});

const operationOf = ({ operationId, path, summary, query, answer }: Operation) => ({
  operationId,
  summary,
  parameters: [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      ...{ name, in: 'path', required: true },
      schema: { type: 'string' },
    })),
    ...Object.entries(query ? (schemaOf(query).properties ?? {}) : {}).map(([name, schema]) => ({
      ...{ name, in: 'query', required: false },
      schema,
    })),
  ],
  responses: {
    200: { description: summary, content: { 'application/json': referTo(answer) } },
    default: {
      description: 'Not signed in, not allowed, not there, not understood, too often, or our fault',
      content: { 'application/problem+json': referTo('problem') },
    },
  },
});

const referTo = (name: keyof typeof SHAPES) => ({ schema: { $ref: `#/components/schemas/${name}` } });

/** Of the provider that carries our mail. */
const CALLBACK = {
  operationId: 'api.mail-events',
  summary: 'The mail provider says what became of mails; signed by HMAC-SHA-256 with a time',
  security: [{ signature: [] }],
  requestBody: { required: true, content: { 'application/json': referTo('mailEvents') } },
  responses: {
    204: { description: 'Stored: the same may be sent again, and changes nothing' },
    default: {
      description: 'Forged or of another time, not understood, too much at once, not asked for here, or our fault',
      content: { 'application/problem+json': referTo('problem') },
    },
  },
};

/** Without the name of the dialect, which is that of the whole description. What we are told may hold more than we ask. */
function schemaOf(shape: z.ZodType) {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io: shape === mailEvents ? 'input' : 'output' });
  return schema;
}
