/* Warns five minutes before the session ends, and says when it has. Without it, a form that is sent too late is kept all the same. */
(() => {
  const dialog = document.getElementById('session-warning');
  if (!dialog?.showModal) return;
  const WARN_MS = 300_000;
  const LOOK_MS = 1_000;
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel('portolan-session') : null;
  const parts = [...dialog.querySelectorAll('[data-when]')];
  const stay = dialog.querySelector('[data-act=stay]');
  let idleAt = 0;
  let limitAt = 0;
  let told = 'nothing';

  /* Whatever is opened in one window keeps the session of all. */
  const learn = (at) => {
    idleAt = at.idleAt;
    limitAt = at.limitAt;
    look();
  };
  const from = ({ idle, limit }) => ({ idleAt: Date.now() + idle * 1_000, limitAt: Date.now() + limit * 1_000 });

  const state = () => {
    const endsAt = Math.min(idleAt, limitAt);
    if (Date.now() >= endsAt) return 'over';
    if (Date.now() < endsAt - WARN_MS) return 'nothing';
    return limitAt <= idleAt ? 'limit' : 'idle';
  };

  function look() {
    const now = state();
    if (now === told) return;
    told = now;
    if (now === 'nothing') return dialog.close();
    for (const part of parts) part.hidden = part.dataset.when !== now;
    dialog.setAttribute('aria-labelledby', `session-${now}`);
    stay.hidden = now !== 'idle';
    if (!dialog.open) dialog.showModal();
  }

  stay.addEventListener('click', async () => {
    const answer = await fetch(dialog.dataset.stay, { headers: { accept: 'application/json' } }).catch(() => null);
    const remaining = answer?.ok ? await answer.json() : undefined;
    if (remaining === undefined) return; /* nobody answers now: the message stays, and so does the button */
    const at = remaining ? from(remaining) : { idleAt: 0, limitAt: 0 };
    channel?.postMessage(at);
    learn(at);
  });
  channel?.addEventListener('message', ({ data }) => learn(data));
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_MS);

  const at = from({ idle: Number(dialog.dataset.idle), limit: Number(dialog.dataset.limit) });
  channel?.postMessage(at);
  learn(at);
})();
