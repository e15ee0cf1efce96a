/** Free text and personal data never travel: they are immutable rows of the record, and rules know them by name and hash. */
export type ContentRef = { readonly id: string; readonly sha256: string };
