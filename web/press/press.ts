/** Makes PDF of pages in HTML. The pages need nothing from elsewhere: nothing is fetched, and no script runs. */
export type Press = {
  /**
   * One PDF of several documents, ready for both sides of the paper: each begins on a right-hand page, and counts its own pages.
   * @throws Error when the browser cannot be started, or takes too long
   */
  print(documents: readonly string[]): Promise<Uint8Array>;
};
