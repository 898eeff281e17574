/** Levels names so that they can be compared. */

/** @returns a name as compared: lower case, without accents, punctuation as single blanks */
export function plainName(name: string): string {
  return name
    .slice(0, 120)
    .replaceAll('%', ' percent ')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ı', 'i')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}&^=.]+|[._](?=\s|$)|(?<=\s|^)[._](?=\s)/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
    .toLowerCase()
}
