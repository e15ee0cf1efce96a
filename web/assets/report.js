/* Saves the report on a validation part by part, as it is typed. Without it the form is sent as any other. */
(() => {
  const form = document.querySelector('form[data-report]');
  if (!form) return;
  const PAUSE_MS = 700;
  const AGAIN_MS = 10_000;
  const words = form.dataset;

  /* One part is sent at a time, with the row that the last answer named: what is typed meanwhile goes after it. */
  const keeper = (box) => {
    const part = box.dataset.part;
    const status = box.querySelector('[role=status]');
    const seen = box.querySelector(`[name="seen${part}"]`);
    const drawn = box.querySelector(`[name="drawn${part}"]`);
    let timer = 0;
    let busy = false;
    let more = false;
    const tell = (text) => (status.textContent = text);
    const later = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(send, ms);
    };
    const clashed = ({ seq, now }) => {
      box.querySelector('.pt-clash')?.remove();
      const told = document.createElement('div');
      told.className = 'pt-clash';
      told.setAttribute('role', 'alert');
      for (const line of [words.clash, words.clashText, ...now]) {
        const p = document.createElement('p');
        p.textContent = line;
        told.append(p);
      }
      status.before(told);
      seen.value = seq; /* whoever saves again has read it */
      tell('');
    };
    async function send() {
      if (busy) return void (more = true);
      busy = true;
      more = false;
      tell(words.saving);
      drawn.value = ''; /* what was typed and taken back is a change, too */
      const body = new URLSearchParams();
      for (const name of ['_csrf', 'form']) body.append(name, form.elements[name].value);
      for (const input of box.querySelectorAll('input, textarea, select'))
        if (input.type !== 'radio' && input.type !== 'checkbox') body.append(input.name, input.value);
        else if (input.checked) body.append(input.name, input.value);
      try {
        const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
        const answer = await response.json();
        const clash = answer.clashes?.find((one) => one.part === part);
        if (clash) clashed(clash);
        else if (answer.refusal) tell(answer.refusal);
        else if (response.ok && part in answer.saved) {
          seen.value = answer.saved[part];
          box.querySelector('.pt-clash')?.remove();
          tell(words.saved);
        } else tell(words.wrong);
      } catch {
        tell(words.lost);
        later(AGAIN_MS);
      }
      busy = false;
      if (more) later(0);
    }
    box.addEventListener('input', () => later(PAUSE_MS));
    box.addEventListener('change', () => later(0));
  };
  form.querySelectorAll('[data-part]').forEach(keeper);
})();
