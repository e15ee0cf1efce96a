/* Shows how far an upload is, and takes a file that is dropped. Without it the form is sent as any other. */
(() => {
  const form = document.querySelector('form[data-upload]');
  if (!form) return;
  const input = form.querySelector('input[type=file]');
  const button = form.querySelector('button[type=submit]');
  const bar = form.querySelector('progress');
  const status = form.querySelector('[role=status]');
  const error = document.getElementById(`${input.id}-error`);
  const group = input.closest('.usa-form-group');
  const drop = form.querySelector('[data-drop]');
  drop.hidden = false;

  const tell = (percent) => {
    bar.value = percent;
    status.textContent = `${form.dataset.sending} ${Math.floor(percent / 25) * 25} %`;
  };
  const busy = (is) => {
    button.disabled = is;
    bar.hidden = !is;
    if (is) tell(0);
  };
  const fail = (words) => {
    busy(false);
    status.textContent = '';
    error.textContent = words;
    error.hidden = false;
    group.classList.add('usa-form-group--error');
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  };
  const answered = (request) => {
    if (request.status === 201) return location.assign(request.response.to);
    if (request.status === 422 && request.response) return fail(request.response.error);
    /* anything else has a page of its own: let the browser show it */
    form.removeEventListener('submit', send);
    busy(false);
    form.requestSubmit();
  };

  function send(event) {
    event.preventDefault();
    if (input.files[0]?.size > Number(form.dataset.most)) return fail(form.dataset.tooBig);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      tell(total ? Math.round((loaded / total) * 100) : 0);
    });
    request.addEventListener('load', () => answered(request));
    request.addEventListener('error', () => fail(form.dataset.lost));
    busy(true);
    request.send(new FormData(form));
  }
  form.addEventListener('submit', send);

  const over = (is) => form.classList.toggle('pt-upload--over', is);
  form.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  form.addEventListener('dragleave', () => over(false));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
})();
