// The differences between JSON Schema and emitted code that are meant. Each has its entry, under its name, in docs/limits.md, and changes one
// thing in a schema, everywhere: a verdict that turns with it is explained by it.
import { follow, isObject, lastOf, target, unescape } from './schemas.js';

const relaxations = {
  enums: schema => {
    const values = Array.isArray(schema.enum) ? schema.enum : [];
    if (values.filter(value => typeof value === 'string').length > 1) {
      // a value that is not known is not measured either
      const { enum: _, minLength, maxLength, pattern, ...rest } = schema;
      const others = values.filter(value => typeof value !== 'string');
      return others.length === 0 ? rest : { ...rest, allOf: [...(rest.allOf ?? []), { anyOf: [{ type: 'string' }, { enum: others }] }] };
    }

    return schema;
  },
  oneOf: schema => {
    if (Array.isArray(schema.oneOf)) {
      const { oneOf, ...rest } = schema;
      return rest.anyOf ? { ...rest, allOf: [...(rest.allOf ?? []), { anyOf: oneOf }] } : { ...rest, anyOf: oneOf };
    }

    return schema;
  },
  nullable: schema => {
    if (schema['x-is-nullable'] === true) {
      const { 'x-is-nullable': _, ...rest } = schema;
      return { anyOf: [rest, { enum: [null] }] };
    }

    return schema;
  },
  directions: schema => {
    if (isObject(schema.properties) && Array.isArray(schema.required)) {
      const required = schema.required.filter(name => !(schema['x-one-way'] ?? []).includes(name));
      required.length > 0 ? (schema.required = required) : delete schema.required;
    }

    return schema;
  },
};
/** Alternatives that are all texts are one text, and all numbers one number: nothing in JSON tells two of them apart. */
relaxations.texts = schema => {
  for (const key of ['oneOf', 'anyOf']) {
    if (!Array.isArray(schema[key])) continue;
    for (const [kind, wide] of [['string', 'string'], ['number', 'number'], ['integer', 'number'], ['array', 'array']]) {
      const isOfKind = item => isObject(item) && (kindOf(item) === wide || (wide === 'number' && kindOf(item) === 'integer'));
      if (schema[key].filter(isOfKind).length > 1) {
        schema[key] = [...schema[key].filter(item => !isOfKind(item)), wide === 'array' ? { type: 'array' } : { type: wide }];
      }
    }

    if (schema[key].length > 1 && key === 'oneOf') return relaxations.oneOf(schema);
  }

  return schema;
};
const kindOf = item => [item.type].flat().filter(type => type !== 'null').join() || (Array.isArray(item.enum) && item.enum.every(value => typeof value === 'string') ? 'string' : inferred(item));

/** The type that a schema without one speaks of. */
function inferred(schema) {
  const has = (...words) => words.some(word => schema[word] !== undefined);
  if (has('type', '$ref', 'allOf', 'oneOf', 'anyOf', 'enum', 'const')) return undefined;
  return has('properties', 'patternProperties', 'minProperties', 'maxProperties', 'required') || isObject(schema.additionalProperties) ? 'object'
    : has('items', 'prefixItems', 'minItems', 'maxItems') ? 'array'
    : has('minLength', 'maxLength', 'pattern', 'contentEncoding') || ['date', 'date-time', 'uuid', 'uri', 'byte', 'binary', 'email', 'time', 'password'].includes(schema.format) ? 'string'
    : has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf') || ['double', 'float', 'decimal', 'int32', 'int64'].includes(schema.format) ? 'number'
    : undefined;
}

relaxations.inferred = schema => {
  const type = inferred(schema);
  return type === undefined ? schema : { ...schema, type };
};

/** A text beside "anything" is a text (a file, mostly): the other says nothing that a type could. */
relaxations.anything = schema => {
  for (const key of ['oneOf', 'anyOf']) {
    if (Array.isArray(schema[key]) && schema[key].some(item => isObject(item) && kindOf(item) !== undefined)) {
      schema[key] = schema[key].filter(item => !isObject(item) || Object.keys(item).some(word => assertions.has(word)));
    }
  }

  return schema;
};
const assertions = new Set(['type', 'enum', 'const', '$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'properties', 'required', 'items', 'additionalProperties', 'pattern', 'minimum', 'maximum', 'if']);

/** Of the alternatives the one that fits best is chosen, and it alone judges: an alternative that does not know the members does not count. */
relaxations.chosen = schema => {
  for (const key of ['oneOf', 'anyOf']) {
    if (Array.isArray(schema[key])) schema[key] = schema[key].map(item => (isObject(item?.items) ? { ...item, items: closing(item.items) } : closing(item)));
  }

  return schema;
};

const closing = item => (isObject(item) && isObject(item.properties) && (item.additionalProperties ?? true) === true && !item.allOf ? { ...item, additionalProperties: false } : item);

/** Members that a closed object forbids are dropped, and not counted. */
relaxations.closed = schema => {
  if (schema.unevaluatedProperties === false) delete schema.unevaluatedProperties;
  if (schema.additionalProperties === false) {
    delete schema.additionalProperties;
    delete schema.maxProperties;
  }

  return schema;
};

/** A member that may be missing and is null is missing. */
relaxations.unset = schema => {
  if (!isObject(schema.properties)) return schema;
  const isNeeded = name => (schema.required ?? []).includes(name);
  const properties = Object.entries(schema.properties).map(([name, value]) => [name, isNeeded(name) || !isObject(value) ? value : { anyOf: [value, { type: 'null' }] }]);
  return { ...schema, properties: Object.fromEntries(properties) };
};

/** Texts that have a type of their own are not measured. */
relaxations.typed = schema => {
  if (typeof schema.format === 'string' && ['date-time', 'date', 'time', 'uuid', 'byte', 'binary'].includes(schema.format)) ['pattern', 'minLength', 'maxLength'].forEach(word => delete schema[word]);
  return schema;
};

/** A tuple is a list of anything. */
relaxations.tuples = schema => {
  if (Array.isArray(schema.prefixItems)) {
    delete schema.prefixItems;
    delete schema.items;
  }

  return schema;
};

/** Of members by pattern all have one type, or any. */
relaxations.patterns = schema => {
  if (isObject(schema.patternProperties)) {
    delete schema.patternProperties;
    delete schema.additionalProperties;
  }

  return schema;
};

/** Assertions that are reported as not checked (OAG2023, OAG2105), and values that are lists or objects. */
relaxations.assertions = schema => {
  for (const word of ['not', 'if', 'then', 'else', 'contains', 'minContains', 'maxContains', 'propertyNames', 'dependentSchemas', 'unevaluatedItems', 'unevaluatedProperties']) delete schema[word];
  if (Array.isArray(schema.enum) && schema.enum.some(value => typeof value === 'object' && value !== null)) delete schema.enum;
  if (typeof schema.const === 'object' && schema.const !== null) delete schema.const;
  for (const key of ['oneOf', 'anyOf']) {
    if (Array.isArray(schema[key]) && schema[key].every(item => isObject(item) && item.required && Object.keys(item).every(word => ['required', 'x-required', 'title', 'description', 'type', 'properties'].includes(word)))) delete schema[key];
  }

  return schema;
};

/** Of several choices that hold at once the first one is bound (OAG2108). */
relaxations.choices = schema => {
  let seen = false;
  const once = part => {
    if (!isObject(part)) return part;
    const copy = { ...part };
    for (const key of ['oneOf', 'anyOf']) {
      if (copy[key] && seen) delete copy[key];
      seen ||= copy[key] !== undefined;
    }

    return copy;
  };
  if (Array.isArray(schema.allOf)) schema.allOf = schema.allOf.map(once);
  const changed = once(schema);
  if (!seen) return changed;
  // what stands beside a choice is kept for objects; and a type that leaves none of the alternatives is not believed
  const own = kindOf({ type: changed.type });
  const alternatives = changed.oneOf ?? changed.anyOf;
  if (own && alternatives?.every(item => kindOf(item) !== undefined && kindOf(item) !== own)) return {};
  for (const part of [changed, ...(changed.allOf ?? [])]) limits.forEach(word => delete part[word]);
  return changed;
};
const limits = ['minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minItems', 'maxItems', 'uniqueItems'];

/** What one part of an allOf says of further members or items speaks of those that no part names. */
relaxations.parts = schema => {
  if (!Array.isArray(schema.allOf)) return schema;
  const { additionalProperties, ...rest } = schema;
  return rest;
};
relaxations.named = schema => {
  if (isObject(schema.patternProperties) && schema.additionalProperties === undefined) schema.additionalProperties = { anyOf: Object.values(schema.patternProperties) };
  return schema;
};
/** A tuple names all items that there are. */
relaxations.places = schema => {
  if (Array.isArray(schema.prefixItems) && schema.items === undefined) schema.items = { anyOf: schema.prefixItems };
  return schema;
};

/** A discriminator's value decides, where JSON Schema sees a note: every alternative asks for its own values, and a base stands for its heirs. */
function discriminate(schema, document) {
  const copy = { ...schema };
  const name = copy.discriminator?.propertyName;
  for (const key of ['oneOf', 'anyOf']) {
    if (!Array.isArray(copy[key])) continue;
    copy[key] = copy[key].map(item => heirsOf(item, document) ?? (typeof name === 'string' && typeof item?.$ref === 'string' ? only(item, name, valuesOf(item.$ref, copy.discriminator, name, document)) : item));
  }

  for (const key of ['properties', 'patternProperties']) {
    if (isObject(copy[key])) copy[key] = Object.fromEntries(Object.entries(copy[key]).map(([member, value]) => [member, heirsOf(value, document) ?? value]));
  }

  for (const key of ['items', 'additionalProperties']) if (isObject(copy[key])) copy[key] = heirsOf(copy[key], document) ?? copy[key];
  return copy;
}

/** The members of a list that only refer to another schema, replaced by it where it is an object of its own. */
function opened(schema, keys, document, change = part => part) {
  const copy = { ...schema };
  for (const key of keys) {
    if (!Array.isArray(copy[key])) continue;
    copy[key] = copy[key].map(item => {
      const found = target(item?.$ref, document);
      return isObject(found) && (isObject(found.properties) || isObject(found.additionalProperties)) && !found.allOf && !found.discriminator ? change(found) : isObject(item) && !item.$ref ? change(item) : item;
    });
  }

  return copy;
}

/** Where parts of an allOf give a member types that exclude each other, the first is believed. */
function agreed(schema, document) {
  if (!Array.isArray(schema.allOf)) return schema;
  const copy = opened(schema, ['allOf'], document);
  const kinds = {};
  const settle = ([name, value]) => {
    const kind = isObject(value) ? kindOf(value) : undefined;
    const isOther = kind !== undefined && Object.hasOwn(kinds, name) && kinds[name] !== kind;
    if (kind !== undefined && !Object.hasOwn(kinds, name)) kinds[name] = kind;
    return [name, isOther ? {} : value];
  };
  copy.allOf = copy.allOf.map(part => (isObject(part?.properties) ? { ...part, properties: Object.fromEntries(Object.entries(part.properties).map(settle)) } : part));
  return copy;
}

/** Where one part of an allOf lists the values of a member, the others do not measure it either. */
function unmeasured(schema, document) {
  if (!Array.isArray(schema.allOf)) return schema;
  const copy = opened(schema, ['allOf'], document);
  const isOpen = value => Array.isArray(value?.enum) && value.enum.filter(text => typeof text === 'string').length > 1;
  const open = new Set([copy, ...copy.allOf].flatMap(part => Object.entries(part?.properties ?? {}).filter(([, value]) => isOpen(value)).map(([name]) => name)));
  if (open.size === 0) return schema;
  const free = part => (isObject(part?.properties) ? { ...part, properties: Object.fromEntries(Object.entries(part.properties).map(([name, value]) => [name, open.has(name) && isObject(value) ? unlimited(value) : value])) } : part);
  return { ...free(copy), allOf: copy.allOf.map(free) };
}

const unlimited = ({ minLength, maxLength, pattern, ...rest }) => rest;

/** A list or map that holds itself, with no record between, is one of anything (OAG2103). */
function endless(schema, document) {
  const free = item => {
    const found = target(item?.$ref, document);
    return isObject(found) && !isObject(found.properties) && (found.items || isObject(found.additionalProperties)) && leadsTo(found, item.$ref, document, new Set()) ? {} : item;
  };
  const copy = { ...schema };
  for (const key of ['items', 'additionalProperties']) if (isObject(copy[key])) copy[key] = free(copy[key]);
  for (const key of ['oneOf', 'anyOf', 'allOf']) if (Array.isArray(copy[key])) copy[key] = copy[key].map(free);
  if (isObject(copy.properties)) copy.properties = Object.fromEntries(Object.entries(copy.properties).map(([name, value]) => [name, free(value)]));
  return copy;
}

function leadsTo(schema, ref, document, seen) {
  let found = false;
  follow(schema, other => {
    if (other === ref) found = true;
    else if (!found && !seen.has(other)) {
      seen.add(other);
      found ||= leadsTo(target(other, document) ?? {}, ref, document, seen);
    }
  });
  return found;
}

const only = (item, name, values) => (values.length === 0 ? item : { allOf: [item, { properties: { [name]: { enum: values } } }] });
function valuesOf(ref, discriminator, name, document) {
  const mapped = Object.entries(discriminator.mapping ?? {}).filter(([, target]) => lastOf(target) === lastOf(ref)).map(([value]) => value);
  const own = target(ref, document)?.properties?.[name];
  return mapped.length > 0 ? mapped : own?.enum !== undefined || own?.const !== undefined ? [] : [unescape(lastOf(ref))];
}

/** The heirs of a base with a discriminator, for a reference to it. */
export function heirsOf(item, document) {
  const components = document.roots[document.main].components?.schemas ?? {};
  const name = typeof item?.$ref === 'string' && item.$ref.startsWith('#/components/schemas/') ? unescape(lastOf(item.$ref)) : undefined;
  const base = name === undefined ? undefined : components[name];
  if (typeof base?.discriminator?.propertyName !== 'string' || base.oneOf || base.anyOf) return undefined;
  const family = new Set();
  const add = ancestor => Object.entries(components).forEach(([heir, schema]) => {
    if (Array.isArray(schema?.allOf) && !family.has(heir) && heir !== name && schema.allOf.some(part => typeof part?.$ref === 'string' && unescape(lastOf(part.$ref)) === ancestor)) {
      family.add(heir);
      add(heir);
    }
  });
  add(name);
  if (family.size === 0) return undefined;
  const choices = [...family].map(heir => only({ $ref: `#/components/schemas/${heir}` }, base.discriminator.propertyName, valuesOf(`#/components/schemas/${heir}`, base.discriminator, base.discriminator.propertyName, document)));
  return { anyOf: base.discriminator.mapping ? choices : [...choices, only({ $ref: item.$ref }, base.discriminator.propertyName, [name])] };
}

/** By name: what is done to a schema before it is translated, when its references are still those of the document. */
const preparations = {
  enums: [unmeasured],
  discriminators: [discriminate],
  // lists are one case whose items are chosen one by one
  chosen: [(part, document) => opened(part, ['oneOf', 'anyOf'], document, item => (item.items?.$ref ? { ...item, items: opened({ anyOf: [item.items] }, ['anyOf'], document).anyOf[0] } : item))],
  parts: [
    (part, document) => opened(part, ['allOf'], document, ({ additionalProperties, ...rest }) => rest),
    part => (part.allOf?.some?.(member => member?.prefixItems) ? (({ items, ...rest }) => rest)(part) : part),
  ],
  conflicts: [agreed],
  endless: [endless],
};

/** The order in which those are applied that change a schema once it is JSON Schema. */
const order = ['directions', 'enums', 'texts', 'oneOf', 'nullable', 'closed', 'typed', 'tuples', 'patterns', 'assertions', 'choices', 'parts', 'unset', 'anything', 'chosen', 'named', 'inferred', 'places'];

export function preparing(names, document) {
  const chosen = Object.keys(preparations).filter(name => names.has(name)).flatMap(name => preparations[name]);
  return schema => chosen.reduce((part, change) => change(part, document), schema);
}

export function relaxing(names) {
  const chosen = order.filter(name => names.has(name)).map(name => relaxations[name]);
  return schema => chosen.reduce((part, change) => change(part), schema);
}
