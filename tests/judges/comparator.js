'use strict';

// The comparator's own program ends before a pipe has taken all that it says.
const fs = require('fs');
const yaml = require('js-yaml');
const { Comparator } = require('@pactflow/openapi-pact-comparator');

const [, , document, pact, target] = process.argv;

(async () => {
  const oas = yaml.load(fs.readFileSync(document, 'utf8'), { schema: yaml.CORE_SCHEMA });
  const comparator = new Comparator({ oas });
  const results = [];
  for await (const result of comparator.compare(JSON.parse(fs.readFileSync(pact, 'utf8')))) {
    results.push(result);
  }
  fs.writeFileSync(target, JSON.stringify(results));
})().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
