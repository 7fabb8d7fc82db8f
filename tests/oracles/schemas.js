// What a schema's parts are and where they stand.
export const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
export const unescape = part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
export const lastOf = ref => ref.split('/').pop();

export function at(root, parts) {
  return parts.reduce((node, part) => (node === undefined || node === null ? undefined : node[part]), root);
}

/** What a reference into the same file leads to. */
export const target = (ref, document) => (typeof ref === 'string' && ref.startsWith('#/') ? at(document.roots[document.main], ref.split('/').slice(1).map(unescape)) : undefined);

/** Hands over every reference in it. */
export function follow(node, take) {
  if (Array.isArray(node)) node.forEach(item => follow(item, take));
  else if (isObject(node)) {
    if (typeof node.$ref === 'string') take(node.$ref);
    Object.values(node).forEach(value => follow(value, take));
  }
}
