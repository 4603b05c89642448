// Makes passkeys and signs in with them. The server says what to ask the device for, and checks what the device says.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const known = list => (list || []).map(one => ({...one, id: bytes(one.id)}));

async function ask(form, address, body) {
  const token = form.querySelector('input[name=_csrf]').value;
  const answer = await fetch(address, {
    method: 'POST',
    headers: {'X-CSRF-TOKEN': token, 'Content-Type': 'application/json', 'Accept': 'application/json'},
    body,
  });
  return answer.json();
}

async function make(form) {
  const options = await ask(form, form.dataset.offer);
  if (options.page) return options; // first one proves once more who one is
  const made = await navigator.credentials.create({publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: {...options.user, id: bytes(options.user.id)},
    excludeCredentials: known(options.excludeCredentials),
  }});
  const name = form.querySelector('input[name=passkey-name]').value;
  return ask(form, `${form.dataset.answer}?name=${encodeURIComponent(name)}`, JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    authenticatorAttachment: made.authenticatorAttachment,
    clientExtensionResults: {},
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports ? made.response.getTransports() : [],
    },
  }));
}

async function use(form) {
  const options = await ask(form, form.dataset.offer);
  const used = await navigator.credentials.get({publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: known(options.allowCredentials),
  }});
  return ask(form, form.dataset.answer, JSON.stringify({
    id: used.id,
    rawId: text(used.rawId),
    type: used.type,
    authenticatorAttachment: used.authenticatorAttachment,
    clientExtensionResults: {},
    response: {
      authenticatorData: text(used.response.authenticatorData),
      clientDataJSON: text(used.response.clientDataJSON),
      signature: text(used.response.signature),
      userHandle: used.response.userHandle ? text(used.response.userHandle) : null,
    },
  }));
}

// A device that has a passkey for this account already says so by this name.
function whatWentWrong(form, failure) {
  return failure.name === 'InvalidStateError' && form.dataset.known ? form.dataset.known : form.dataset.failed;
}

function wire(form, ceremony) {
  form.hidden = false;
  const problem = form.querySelector('.m-problem');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const answer = await ceremony(form);
      if (answer.page) return location.assign(answer.page);
      problem.textContent = answer.problem || form.dataset.failed;
    } catch (failure) {
      problem.textContent = whatWentWrong(form, failure);
    }
    problem.hidden = false;
    form.querySelector('button').disabled = false;
  });
}

if (window.PublicKeyCredential) {
  document.querySelectorAll('form[data-passkey-new]').forEach(form => wire(form, make));
  document.querySelectorAll('form[data-passkey-sign-in]').forEach(form => wire(form, use));
}
