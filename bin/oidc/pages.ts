/** The pages of the persona provider: plain HTML that works without JavaScript. */
import type { Persona } from '../../db/seed/personas.ts';

/** Sent in place of a persona by whoever does not want to sign in. */
export const NOBODY = '-';
const INVENTED =
  '<p class="usa-intro">This provider is for demonstrations: there are no passwords, and every name is invented.</p>';

/** Lists the personas as buttons of one form; only the one who is to sign in `again`, when there is one. */
export function choicePage(personas: readonly Persona[], again?: Persona): string {
  if (again) return confirmPage(again);
  const groups = Map.groupBy(personas, (persona) => persona.company ?? '');
  const lists = [...groups.values()].map((group, index) => list(group, `group-${index}`));
  return page(
    'Choose who you are',
    `${INVENTED}
      <form method="post">${lists.join('')}</form>`,
  );
}

function confirmPage(persona: Persona): string {
  return page(
    `Are you ${persona.name}?`,
    `${INVENTED}
      <p>Portolan asks for a fresh sign-in, since you are about to sign or to decide. Elsewhere your password or card would be asked for here.</p>
      <form method="post">
        <button class="usa-button" name="sub" value="${escape(persona.sub)}">Yes, I am ${escape(persona.name)}</button>
        <button class="usa-button usa-button--outline margin-top-2 mobile-lg:margin-top-0" name="sub" value="${NOBODY}">No, go back</button>
      </form>`,
  );
}

function list(group: readonly Persona[], id: string): string {
  const title = group[0]?.companyName ?? 'Program office';
  return `
        <section aria-labelledby="${id}">
          <h2 id="${id}" class="margin-top-4">${escape(title)}</h2>
          <ul class="usa-list usa-list--unstyled">${group.map(choice).join('')}</ul>
        </section>`;
}

function choice(persona: Persona): string {
  const id = `about-${persona.sub}`;
  const what = [persona.rank ?? title(persona.roles[0]), persona.office && inWords(persona.office)]
    .filter(Boolean)
    .join(', ');
  return `
            <li class="grid-row flex-align-center padding-y-1 border-bottom border-base-lighter">
              <div class="tablet:grid-col-4"><button class="usa-button usa-button--outline width-full" name="sub" value="${escape(persona.sub)}" aria-describedby="${id}">${escape(persona.name)}</button></div>
              <div class="tablet:grid-col-8 tablet:padding-left-2" id="${id}"><strong>${escape(what)}</strong><br><span lang="${persona.language === 'es' && persona.company ? 'es' : 'en'}">${escape(persona.about)}</span></div>
            </li>`;
}

/** "los-angeles" is Los Angeles. */
function inWords(code: string): string {
  return code.split('-').map(title).join(' ');
}

function title(role: string | undefined): string {
  return role === undefined ? '' : role.charAt(0).toUpperCase() + role.slice(1);
}

/** Asks once more; `form` is the provider's own hidden form, which the button belongs to. */
export function signOutPage(form: string): string {
  return page(
    'Sign out',
    `${form}<p>Signing out ends this persona’s session.</p>
      <button class="usa-button" type="submit" form="op.logoutForm" name="logout" value="yes">Sign out</button>
      <button class="usa-button usa-button--outline" type="submit" form="op.logoutForm">Stay signed in</button>`,
  );
}

/** Says one sentence and leads back to the web. */
export function failurePage(message: string, webUrl: string): string {
  return page(
    'Sign-in',
    `<p>${escape(message)}</p><p><a class="usa-link" href="${escape(webUrl)}">Go to Portolan</a></p>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(title)} - Portolan demonstration sign-in</title>
    <link rel="stylesheet" href="/uswds/css/uswds.min.css">
  </head>
  <body>
    <header class="usa-header usa-header--basic bg-primary-darker text-white padding-y-2">
      <div class="grid-container"><span class="font-heading-lg text-bold">Portolan</span> demonstration sign-in</div>
    </header>
    <main class="grid-container usa-prose padding-y-4">
      <h1>${escape(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
