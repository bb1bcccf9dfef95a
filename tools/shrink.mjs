// Makes a script smaller without changing what it does: no comments, no space that is not
// needed, short names for everything it declares. Property names stay.
//
// It knows the JavaScript we write: strict code without `eval`, `with` and labels. acorn, which
// reads it, comes with Emscripten.
import { createRequire } from 'node:module';

const acorn = createRequire(import.meta.url)('/usr/share/nodejs/acorn');
const options = { ecmaVersion: 2022 };

// ---- what is declared where --------------------------------------------------------------

class Scope {
  constructor(above, whole) {
    Object.assign(this, { above, whole, names: new Map(), inside: [], seen: new Set() });
    above?.inside.push(this);
  }

  // `hoisted`: by var, which belongs to the whole function.
  declare(name, hoisted = false) {
    if (hoisted && !this.whole) this.above.declare(name, true);
    else if (!this.names.has(name)) this.names.set(name, { uses: [] });
  }

  // What `name` means here; every scope on the way to it has then seen it.
  find(name) {
    const binding = this.names.get(name) ?? this.above?.find(name);
    if (binding) this.seen.add(binding);
    return binding;
  }
}

const isFunction = (node) => /Function/.test(node.type);
const opensScope = (node) => isFunction(node) || /^(BlockStatement|For|SwitchStatement|CatchClause|Class)/.test(node.type);
const children = (node) =>
  Object.values(node).flat().filter((value) => typeof value?.type === 'string' && value.start !== undefined);

// The identifiers that a pattern binds: [a, { b, c: d = 1 }, ...e].
function bound(pattern) {
  if (!pattern) return [];
  if (pattern.type === 'Identifier') return [pattern];
  if (pattern.type === 'ObjectPattern') return pattern.properties.flatMap((one) => bound(one.value ?? one.argument));
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap(bound);
  return bound(pattern.left ?? pattern.argument);  // a default or the rest
}

function declareAll(node, scope, scopes) {
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') scope.declare(node.id.name);
  const own = opensScope(node) ? new Scope(scope, isFunction(node)) : scope;
  scopes.set(node, own);
  if (isFunction(node)) for (const { name } of node.params.flatMap(bound)) own.declare(name);
  if (node.type === 'CatchClause') for (const { name } of bound(node.param)) own.declare(name);
  if (node.type === 'VariableDeclaration') {
    for (const { name } of node.declarations.flatMap(({ id }) => bound(id))) own.declare(name, node.kind === 'var');
  }
  for (const child of children(node)) declareAll(child, own, scopes);
}

// Notes every place where a declared name stands; what is declared nowhere is a global.
function findUses(node, scope, scopes, globals) {
  if (node.type === 'Identifier') {
    const binding = scope.find(node.name);
    if (binding) binding.uses.push(node);
    else globals.add(node.name);
    return;
  }
  const own = scopes.get(node);
  for (const child of children(node)) {
    const isName = (node.type === 'MemberExpression' && child === node.property) ||
                   (/^(Property|MethodDefinition)/.test(node.type) && child === node.key);
    if (isName && !node.computed) continue;
    const named = /Declaration$/.test(node.type) && child === node.id;  // stands outside of its own scope
    findUses(child, named ? scope : own, scopes, globals);
    if (node.shorthand) mark(child, node.key.name);
  }
}

// { name } and { name = 1 } must keep the property's name beside the new one.
function mark(value, name) {
  (value.type === 'AssignmentPattern' ? value.left : value).property = name;
}

// ---- new names -----------------------------------------------------------------------------

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_';
const short = (n) => (n < letters.length ? '' : short(Math.floor(n / letters.length) - 1)) + letters[n % letters.length];

// The shortest names go to what is used most. A name may hide one of a scope above that is
// not seen here.
function rename(scope, globals, edits) {
  const taken = new Set([...globals, ...[...scope.seen].map((binding) => binding.short)]);
  let count = 0;
  for (const binding of [...scope.names.values()].sort((a, b) => b.uses.length - a.uses.length)) {
    do binding.short = short(count++); while (taken.has(binding.short));
    for (const { start, end, property } of binding.uses) {
      edits.push({ start, end, text: property ? `${property}:${binding.short}` : binding.short });
    }
  }
  for (const inner of scope.inside) rename(inner, globals, edits);
}

const reserved = ['do', 'if', 'in', 'of', 'as', 'is', 'for', 'let', 'new', 'try', 'var', 'get', 'set'];

function renamed(source) {
  const tree = acorn.parse(source, options);
  const scopes = new Map();
  const top = new Scope(null, true);
  const globals = new Set(reserved);
  const edits = [];
  declareAll(tree, top, scopes);
  findUses(tree, top, scopes, globals);
  rename(top, globals, edits);
  let at = 0;
  const parts = edits.sort((a, b) => a.start - b.start).map(({ start, end, text }) => {
    const before = source.slice(at, start);
    at = end;
    return before + text;
  });
  return parts.join('') + source.slice(at);
}

// ---- space ---------------------------------------------------------------------------------

function squeezed(source) {
  let out = '';
  let last = null;
  for (const token of acorn.tokenizer(source, options)) {
    const text = source.slice(token.start, token.end);
    const gap = last ? source.slice(last.end, token.start) : '';
    const glued = /[\w$]$/.test(out) && /^[\w$]/.test(text);
    const signs = /[+-]$/.test(out) && /^[+-]/.test(text);
    // A line may end a statement; after these signs it never does.
    const line = gap.includes('\n') && !/[{(\[,;:?=&|>]$/.test(out) && !/^[})\].,;:?]/.test(text);
    if (gap && line) out += '\n';
    else if (gap && (glued || signs)) out += ' ';
    out += text;
    last = token;
  }
  return out;
}

export const shrink = (source) => squeezed(renamed(source));
