/** Field offices by name. */

/** "Los Angeles" for `los-angeles`. */
export const officeName = (code: string): string =>
  code
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
