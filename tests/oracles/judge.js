// Judges values by the schemas of OpenAPI documents: ajv decides, and for OpenAPI 3.0 a translator that is not ours.
// One JSON object a line comes in, one line goes out for each, in the same order:
//   {"document": "id", "main": "name", "files": {"name": "path"}, "pointers": ["name#/a/b"]} -> {"version": "3.0.3"}
//   {"document": "id", "pointer": "name#/a/b", "mode": "plain", "instance": any}     -> {"valid": true} or {"error": "…"}
// The modes other than "plain" name differences that are meant, joined by "+": with them the schema is changed (differences.js).
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv2020 from 'ajv/dist/2020.js';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import translator from '@openapi-contrib/openapi-schema-to-json-schema';
import { heirsOf, preparing, relaxing } from './differences.js';
import { at, follow, isObject, unescape } from './schemas.js';

const documents = new Map();

function open({ document, main, files, pointers }) {
  const roots = {};
  for (const [name, path] of Object.entries(files)) {
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
    roots[name] = path.endsWith('.json') ? JSON.parse(text) : parse(text, { version: '1.2', schema: 'core', uniqueKeys: false, maxAliasCount: -1, logLevel: 'silent' });
  }

  // one document at a time: what was compiled for the last one is let go
  documents.clear();
  const version = String(roots[main].openapi);
  documents.set(document, { roots, main, file: main, isOld: version.startsWith('3.0'), pointers, modes: new Map() });
  return { version };
}

const keep = written => {
  // a list of names or nothing: a document that writes "required: true" is told so by the generator (OAG2005)
  const { required: names, ...others } = written;
  const schema = names === undefined || Array.isArray(names) ? written : others;

  // The translator drops what another member of an allOf declares from "required", and what the relaxations ask for.
  const kept = { ...schema, 'x-required': schema.required };
  if (schema.nullable === true && schema.type === undefined) kept['x-is-nullable'] = true;
  if (isObject(schema.properties)) kept['x-one-way'] = Object.keys(schema.properties).filter(name => schema.properties[name]?.readOnly === true || schema.properties[name]?.writeOnly === true);
  return kept;
};
const finish = relax => schema => {
  const { 'x-required': required, ...rest } = schema;
  if (Array.isArray(required) && required.length > 0) rest.required = [...new Set(required)];
  delete rest.id;
  return relax(rest);
};

function translate(schema, isOld, judge) {
  if (!isObject(schema)) return schema;
  return isOld
    ? translator.openapiSchemaToJsonSchema(schema, { strictMode: false, beforeTransform: part => keep(judge.prepare(part)), afterTransform: finish(judge.relax) })
    : walk(schema, judge);
}

const maps = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const lists = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const singles = ['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else', 'contains', 'unevaluatedProperties', 'unevaluatedItems'];

/** Since 3.1 a schema is JSON Schema as it stands; only the relaxation is applied, and notes that ajv would take for keywords go. */
function walk(schema, judge) {
  if (!isObject(schema)) return schema;
  const copy = keep(judge.prepare(schema));
  if (copy.nullable === true) copy['x-is-nullable'] = true;
  for (const key of ['example', 'examples', 'discriminator', 'nullable', 'xml', 'externalDocs', 'x-required']) delete copy[key];
  for (const key of maps) if (isObject(copy[key])) copy[key] = Object.fromEntries(Object.entries(copy[key]).map(([name, value]) => [name, walk(value, judge)]));
  for (const key of lists) if (Array.isArray(copy[key])) copy[key] = copy[key].map(value => walk(value, judge));
  for (const key of singles) if (isObject(copy[key])) copy[key] = walk(copy[key], judge);
  return judge.relax(copy);
}

/** A document with nothing but the schemas that are asked for and what they refer to, each at its own pointer. */
function judgeFor(document, mode, pointer) {
  // the schema as it is written is asked for all the time, a changed one of a few pointers only
  const isPlain = mode === 'plain';
  const key = isPlain ? mode : `${mode} ${pointer}`;
  let judge = document.modes.get(key);
  if (judge) return judge;
  const names = new Set(mode.split('+'));
  judge = { relax: relaxing(names), prepare: preparing(names, document), slim: {}, compiled: new Map() };
  document.modes.set(key, judge);
  const seen = new Set();
  for (const one of isPlain ? document.pointers : [pointer]) place(document, judge, ...split(document, one), seen);
  judge.heirs = names.has('discriminators') ? heirsOf({ $ref: `#${split(document, pointer)[1]}` }, document) : undefined;
  follow(judge.heirs, ref => place(document, judge, document.main, ref.slice(1), seen));
  // 1.13 is a multiple of 0.01, although no fraction of JavaScript is.
  // JSON Schema asks for Unicode's expressions; what is none of them may still be one of the older kind.
  judge.engines = [true, false].map(unicodeRegExp => {
    const options = { strict: false, validateSchema: false, validateFormats: names.has('formats'), logger: false, inlineRefs: false, ownProperties: true, unicodeRegExp, multipleOfPrecision: 8 };
    const ajv = document.isOld ? new AjvDraft04(options) : new Ajv2020(options);
    options.validateFormats && addFormats(ajv, ['date', 'date-time', 'time', 'uuid', 'uri', 'byte', 'int32', 'int64']);
    for (const [id, slim] of Object.entries(judge.slim)) ajv.addSchema(slim, `https://documents/${encodeURI(id)}`);
    return ajv;
  });
  return judge;
}

function split(document, pointer) {
  // a path may hold one of its own: "/transfers#again"
  const at = pointer.indexOf('#');
  return [pointer.slice(0, at) || document.main, pointer.slice(at + 1)];
}

function place(document, judge, file, pointer, seen) {
  const key = `${file}#${pointer}`;
  if (seen.has(key)) return;
  seen.add(key);
  const parts = pointer.split('/').slice(1).map(unescape);
  const raw = at(document.roots[file], parts);
  if (raw === undefined) return;
  document.file = file;
  const schema = translate(raw, document.isOld, judge);
  let slot = (judge.slim[file] ??= {});
  if (parts.length === 0) judge.slim[file] = schema;
  parts.forEach((part, index) => {
    if (index === parts.length - 1) slot[part] = schema;
    else slot = slot[part] ??= {};
  });
  follow(schema, ref => {
    const [target, fragment = ''] = ref.split('#');
    const name = target === '' ? file : new URL(target, `https://documents/${file}`).pathname.slice(1);
    document.roots[name] && (fragment === '' || fragment.startsWith('/')) && place(document, judge, name, fragment, seen);
  });
}

function compile(document, mode, pointer) {
  const judge = judgeFor(document, mode, pointer);
  let validate = judge.compiled.get(pointer);
  if (!validate) {
    const [file, fragment] = split(document, pointer);
    const address = ref => `https://documents/${encodeURI(file)}#${encodeURI(ref).replaceAll('#', '%23')}`;
    const question = judge.heirs === undefined ? { $ref: address(fragment) } : JSON.parse(JSON.stringify(judge.heirs), (key, value) => (key === '$ref' ? address(value.slice(1)) : value));
    try {
      validate = judge.engines[0].compile(question);
    } catch {
      validate = judge.engines[1].compile(question);
    }

    judge.compiled.set(pointer, validate);
  }

  return validate;
}

function answer(line) {
  // JavaScript's objects have no such member of their own
  if (line.includes('__proto__')) return { error: 'a member that JavaScript keeps for itself' };
  const question = JSON.parse(line);
  try {
    if (question.files) return open(question);
    const validate = compile(documents.get(question.document), question.mode, question.pointer);
    const valid = validate(question.instance);
    return valid ? { valid } : { valid, keyword: validate.errors?.[0]?.keyword, path: validate.errors?.[0]?.instancePath };
  } catch (error) {
    return { error: String(error.message).slice(0, 300) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  process.stdout.write(JSON.stringify(answer(line)) + '\n');
}
