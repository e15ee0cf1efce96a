/** Something that the company is to do, on a participant's page: a required action, or a step of a plan. */
export type ActionView = {
  readonly id: string;
  readonly text: string;
  /** The criteria that it is about. */
  readonly about: string | null;
  /** What was found, as the report says it. */
  readonly found: string | null;
  readonly answer: string | null;
  readonly status: string;
  /** Documents that show it. */
  readonly papers: readonly { readonly href: string; readonly label: string }[];
  readonly open: boolean;
};
