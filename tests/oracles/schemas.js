// What a schema's parts are and where they stand.
export const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
export const unescape = part => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
export const lastOf = ref => ref.split('/').pop();

export function at(root, parts) {
  return parts.reduce((node, part) => (node === undefined || node === null ? undefined : node[part]), root);
}

/** What a reference leads to, from the file that is looked at; what comes of another file says where its references lead. */
export function target(ref, document) {
  if (typeof ref !== 'string' || !ref.includes('#/')) return undefined;
  const end = ref.indexOf('#');
  const file = end === 0 ? document.file : decodeURI(new URL(ref.slice(0, end), `https://documents/${document.file}`).pathname.slice(1));
  const found = at(document.roots[file], ref.slice(end + 1).split('/').slice(1).map(unescape));
  return file === document.file ? found : moved(found, file);
}

const moved = (node, file) => JSON.parse(JSON.stringify(node ?? null), (key, value) => (key === '$ref' && typeof value === 'string' ? new URL(value, `https://documents/${file}`).href : value)) ?? undefined;

/** Hands over every reference in it. */
export function follow(node, take) {
  if (Array.isArray(node)) node.forEach(item => follow(item, take));
  else if (isObject(node)) {
    if (typeof node.$ref === 'string') take(node.$ref);
    Object.values(node).forEach(value => follow(value, take));
  }
}
