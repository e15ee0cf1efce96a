/**
 * Makes a template strict before it is compiled. Handlebars' own strict mode looks at bare mustaches only: a missing helper argument,
 * hash value or block parameter would pass as nothing. Here every path that is read is wrapped in a check that names file and line,
 * and what could print unescaped, or call what nobody registered, is refused when the template is loaded.
 */
import Handlebars from 'handlebars';

type AST = hbs.AST.Node;
type Call = { path: hbs.AST.Expression; params: hbs.AST.Expression[]; hash?: hbs.AST.Hash };

/** What a template refers to by name, for checking once all templates are known. */
export type References = { readonly partials: string[]; readonly messages: string[] };
export type Strict = { readonly program: hbs.AST.Program; readonly refers: References };

/** Helpers whose first argument, when it is a literal, is a message key. */
const SPEAKERS: readonly string[] = ['t', 'plural'];
/** The one helper that may be given what is not there. */
const LENIENT = 'optional';

/**
 * Parses one template and makes it strict.
 * @param file its path, for error messages
 * @param known the names of all helpers
 * @throws Error when it prints unescaped, or calls an unknown helper
 */
export function strictly(source: string, file: string, known: ReadonlySet<string>): Strict {
  const program = Handlebars.parse(source, { srcName: file });
  const refers: References = { partials: [], messages: [] };
  walk(program, { file, known, refers });
  return { program, refers };
}

type Walk = { readonly file: string; readonly known: ReadonlySet<string>; readonly refers: References };

function walk(program: hbs.AST.Program | undefined, on: Walk): void {
  if (program) for (const statement of program.body) visit(statement, on);
}

function visit(node: AST, on: Walk): void {
  switch (node.type) {
    case 'MustacheStatement':
      return mustache(node as hbs.AST.MustacheStatement, on);
    case 'BlockStatement': {
      const block = node as hbs.AST.BlockStatement;
      checkCall(block, on);
      walk(block.program, on);
      return walk(block.inverse, on);
    }
    case 'PartialStatement':
    case 'PartialBlockStatement': {
      const partial = node as hbs.AST.PartialBlockStatement;
      const name = partial.name;
      if (!isPath(name)) throw refused(on, node, 'partials are called by their names');
      if (!name.original.startsWith('@')) on.refers.partials.push(name.original);
      guardAll(partial, on);
      return walk((partial as { program?: hbs.AST.Program }).program, on);
    }
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    default:
      throw refused(on, node, `${node.type} is not used here`);
  }
}

/** `{{a.b}}` becomes `{{show a.b "file:line"}}`: it must be text or a number, and there. */
function mustache(node: hbs.AST.MustacheStatement, on: Walk): void {
  if (!node.escaped) throw refused(on, node, 'nothing is printed unescaped');
  if (!isPath(node.path)) throw refused(on, node, 'a literal needs no braces');
  const helper = helperName(node.path, on);
  if (helper !== undefined && node.params.length === 0)
    throw refused(on, node, `"${helper}" is a helper, which would be printed in place of a value of that name`);
  if (node.params.length > 0) return checkCall(node, on);
  const path = node.path;
  node.path = pathTo('show', node);
  node.params = [path, text(place(on, node, path), node)];
}

function checkCall(call: Call & AST, on: Walk): void {
  const name = isPath(call.path) ? helperName(call.path, on) : undefined;
  if (name === undefined) throw refused(on, call, `no helper "${isPath(call.path) ? call.path.original : '?'}"`);
  const [first] = call.params;
  if (SPEAKERS.includes(name)) {
    const key = name === 'plural' ? call.params[1] : first;
    if (key?.type === 'StringLiteral') on.refers.messages.push((key as hbs.AST.StringLiteral).value);
  }
  if (name !== LENIENT) guardAll(call, on);
}

function guardAll(call: { params: hbs.AST.Expression[]; hash?: hbs.AST.Hash }, on: Walk): void {
  call.params = call.params.map((param) => guard(param, on));
  for (const pair of call.hash?.pairs ?? []) pair.value = guard(pair.value, on);
}

/** A path that is read becomes `(need path "file:line")`. */
function guard(node: hbs.AST.Expression, on: Walk): hbs.AST.Expression {
  if (node.type === 'SubExpression') {
    checkCall(node as hbs.AST.SubExpression, on);
    return node;
  }
  if (!isPath(node)) return node;
  const params = [node, text(place(on, node, node), node)];
  const need = { type: 'SubExpression', path: pathTo('need', node), params, hash: undefined, loc: node.loc };
  return need;
}

const isPath = (node: AST): node is hbs.AST.PathExpression => node.type === 'PathExpression';

function helperName(path: hbs.AST.PathExpression, on: Walk): string | undefined {
  const [name] = path.parts;
  return path.parts.length === 1 && !path.data && name !== undefined && on.known.has(name) ? name : undefined;
}

const pathTo = (name: string, node: AST): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc: node.loc,
});

const text = (value: string, node: AST): hbs.AST.StringLiteral => ({
  type: 'StringLiteral',
  value,
  original: value,
  loc: node.loc,
});

const place = (on: Walk, node: AST, path: hbs.AST.PathExpression): string =>
  `${on.file}:${node.loc.start.line}: ${path.original}`;

const refused = (on: Walk, node: AST, why: string): Error => new Error(`${on.file}:${node.loc.start.line}: ${why}`);
