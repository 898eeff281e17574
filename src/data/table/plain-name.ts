/**
 * Names as they are compared.
 */
/** @returns a name as compared: lower case, without accents, marks as single blanks */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .replaceAll('%', ' percent ')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}&^=.]+|[._](?=\s|$)|(?<=\s|^)[._](?=\s)/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .toLowerCase()
}
