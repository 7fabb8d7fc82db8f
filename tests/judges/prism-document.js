'use strict';

// A copy of the document that Prism can really validate. `nullable: true` without a type makes its validator accept everything there; without it the place says what it
// says: nothing, or its alternatives. A oneOf whose alternatives overlap refuses answers that are right; any of them is enough here.
const fs = require('fs');
const yaml = require('js-yaml');

const [, , source, target] = process.argv;
const document = yaml.load(fs.readFileSync(source, 'utf8'), { schema: yaml.CORE_SCHEMA });
let open = 0;
let overlapping = 0;

function walk(node, inAnswer) {
  if (Array.isArray(node)) {
    node.forEach(item => walk(item, inAnswer));
    return;
  }
  if (!node || typeof node !== 'object') {
    return;
  }
  if (node.nullable === true && node.type === undefined && node.properties === undefined) {
    delete node.nullable;
    open++;
  }
  if (inAnswer && Array.isArray(node.oneOf)) {
    node.anyOf = node.oneOf;
    delete node.oneOf;
    overlapping++;
  }
  for (const [name, value] of Object.entries(node)) {
    walk(value, inAnswer || name === 'responses');
  }
}

walk(document, false);
fs.writeFileSync(target, JSON.stringify(document));
console.log(JSON.stringify({ open, overlapping }));
