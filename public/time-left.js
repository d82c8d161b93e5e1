// Warns somebody who works for the conference before they are signed out, and lets them stay. Without this script the page says
// when that is, and opening any page puts it off.

const notice = document.querySelector("[data-seconds-left]");
if (notice && typeof HTMLDialogElement === "function") startWatching(notice);

function startWatching(notice) {
  /** Seconds before the end at which the warning comes. */
  const warning = Number(notice.dataset.warnSeconds);
  const { stay, signIn } = notice.dataset;
  let end = performance.now() + Number(notice.dataset.secondsLeft) * 1000;
  let typed = false;
  let timer;
  document.addEventListener("input", () => {
    typed = true;
  });
  document.addEventListener("submit", () => {
    typed = false;
  });

  const dialog = document.createElement("dialog");
  dialog.className = "conf-time-left-dialog";
  dialog.setAttribute("aria-labelledby", "time-left-title");
  const title = element("h2", "govuk-heading-m", "You are about to be signed out");
  title.id = "time-left-title";
  title.tabIndex = -1;
  const words = element("p", "govuk-body", "");
  words.setAttribute("aria-live", "polite");
  const button = element("button", "govuk-button", "Stay signed in");
  button.type = "button";
  dialog.append(title, words, button);
  document.body.append(dialog);

  button.addEventListener("click", goOn);
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    goOn();
  });
  document.addEventListener("visibilitychange", look);
  plan();

  function secondsLeft() {
    return Math.ceil((end - performance.now()) / 1000);
  }

  function plan() {
    clearTimeout(timer);
    const left = secondsLeft();
    const wait = left > warning ? left - warning : left > 60 ? left % 60 || 60 : Math.min(15, left);
    timer = setTimeout(look, Math.max(1, wait) * 1000);
  }

  /** Another page of theirs may have put the end off, which only the server knows. Asking puts nothing off. */
  async function look() {
    if (secondsLeft() > warning) return plan();
    const seconds = await ask("GET");
    if (seconds !== null) end = performance.now() + seconds * 1000;
    if (secondsLeft() <= 0) return over();
    if (secondsLeft() > warning) dialog.close();
    else warn();
    plan();
  }

  async function ask(method) {
    try {
      const answer = await fetch(stay, { method, headers: { Accept: "application/json" } });
      const { seconds } = answer.ok ? await answer.json() : {};
      return typeof seconds === "number" ? seconds : null;
    } catch {
      return null;
    }
  }

  function warn() {
    const left = secondsLeft();
    const minutes = Math.ceil(left / 60);
    words.textContent = `For security, you will be signed out in ${
      left > 60 ? `${minutes} minutes` : `${left} seconds`
    }.`;
    if (dialog.open) return;
    dialog.showModal();
    title.focus();
  }

  async function goOn() {
    if (secondsLeft() <= 0) return close();
    const seconds = await ask("POST");
    if (seconds === null) {
      words.textContent = "We could not reach the server. Check your connection and try again.";
      return;
    }
    end = performance.now() + seconds * 1000;
    if (seconds <= 0) return over();
    close();
    plan();
  }

  function close() {
    if (dialog.open) dialog.close();
  }

  /** What was typed stays on the page: sent from there it is kept while its person signs in. */
  function over() {
    clearTimeout(timer);
    if (!typed) {
      location.assign(signIn);
      return;
    }
    title.textContent = "You have been signed out";
    words.textContent =
      "What you typed is still on this page. Send it as usual: you will sign in, and it will be there.";
    button.textContent = "Go back to the page";
    dialog.classList.add("conf-time-left-dialog--over");
    if (!dialog.open) dialog.showModal();
    title.focus();
  }
}

function element(name, classes, text) {
  const made = document.createElement(name);
  made.className = classes;
  made.textContent = text;
  return made;
}
