// Warns before a session ends. The page says how many seconds are left (data-seconds); two minutes before the end a dialog
// offers to go on, which is one GET of data-keepalive-url. At the end it only says so: the form on the page stays as it is.

const WARN_BEFORE = 120;

/* How long to wait, in ms, until the warning of a session that ends at `end` (ms), seen at `now`. Never negative. */
export function untilWarning(end, now) {
  return Math.max(0, end - WARN_BEFORE * 1000 - now);
}

export function startSession(dialog, clock = Date) {
  const seconds = Number(dialog.dataset.seconds);
  if (!(seconds > 0) || typeof dialog.showModal !== 'function') {
    return;
  }
  const part = (name) => dialog.querySelector(`[data-session-${name}]`);
  const [title, text, go, signIn, close] = ['title', 'text', 'continue', 'sign-in', 'close'].map(part);
  const words = { title: title.textContent, text: text.textContent };
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('session') : null;
  let end;
  let timer;
  let over = false;

  function show() {
    if (!dialog.open) {
      dialog.showModal();
      title.focus();
    }
  }

  function say(heading, sentence) {
    title.textContent = heading;
    text.textContent = sentence;
    go.hidden = over;
    signIn.hidden = !over;
  }

  function finish() {
    clearTimeout(timer);
    over = true;
    say(title.dataset.ended, text.dataset.ended);
    show();
  }

  // Timers stand still while a laptop sleeps, so each step looks at the clock again.
  function step() {
    clearTimeout(timer);
    const now = clock.now();
    if (now >= end) {
      finish();
    } else if (untilWarning(end, now) === 0) {
      say(words.title, words.text);
      show();
      timer = setTimeout(step, end - now);
    } else {
      timer = setTimeout(step, untilWarning(end, now));
    }
  }

  // A page loaded in another tab keeps the session as well; one that has ended stays ended.
  function restart() {
    if (!over) {
      end = clock.now() + seconds * 1000;
      dialog.close();
      step();
    }
  }

  function tellOthers() {
    if (others) {
      others.postMessage('alive');
    }
  }

  // A redirect means the sign-in page: the session is over.
  async function keepAlive() {
    go.disabled = true;
    try {
      const answer = await fetch(dialog.dataset.keepaliveUrl, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' });
      if (answer.ok) {
        restart();
        tellOthers();
      } else if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
        finish();
      } else {
        text.textContent = text.dataset.failed;
      }
    } catch {
      text.textContent = text.dataset.failed;
    }
    go.disabled = false;
  }

  go.addEventListener('click', keepAlive);
  close.addEventListener('click', () => dialog.close());
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && !over) {
      step();
    }
  });
  if (others) {
    others.addEventListener('message', restart);
  }
  restart();
  tellOthers();
}
