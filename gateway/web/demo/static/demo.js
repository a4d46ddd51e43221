// Makes the page live: the answer as it comes, the columns as they change. Without it every button
// is an ordinary form. HTML comes only from this server's own templates, through one named policy.

const policy = window.trustedTypes?.createPolicy("gateway-pages", { createHTML: (html) => html });
const spoken = document.getElementById("spoken").dataset;
const log = document.getElementById("part-chat");
let busy = false;

function parsed(html) {
  const trusted = policy ? policy.createHTML(html) : html;
  return document.importNode(new DOMParser().parseFromString(trusted, "text/html").body, true);
}

// Whether anything changed.
function settled(place, html) {
  const was = place.innerHTML;
  settle(place, parsed(html));
  return place.innerHTML !== was;
}

// Changes only what differs, so that focus, selection and a screen reader's place stay.
function settle(old, fresh) {
  const were = solid(old);
  const are = solid(fresh);
  are.forEach((node, place) => {
    const was = were[place];
    if (!was) return old.append(node);
    if (was.tagName === "DETAILS" && was.open) node.setAttribute("open", "");
    if (was.isEqualNode(node)) return undefined;
    if (was.tagName === node.tagName && "settle" in node.dataset && "settle" in was.dataset) {
      return settle(was, node);
    }
    return was.replaceWith(node);
  });
  were.slice(are.length).forEach((node) => node.remove());
}

function solid(parent) {
  parent.childNodes.forEach((node) => {
    if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) node.remove();
  });
  return [...parent.children];
}

function show(parts) {
  const active = document.activeElement;
  const name = active?.id;
  let bringUp = false;
  const ends = [log, document.getElementById("part-audit")].filter(atEnd);
  light(null);
  for (const [part, html] of Object.entries(parts)) {
    const place = document.getElementById(`part-${part}`);
    if (!place) continue;
    const before = place.scrollHeight;
    if (!settled(place, html)) continue;
    if (part === "chat" && place.scrollHeight > before) ends.push(place);
    if (part === "notice" && place.firstElementChild) place.scrollIntoView({ block: "nearest" });
    if (part === "verdict") bringUp = true;
  }
  light(lit);
  ends.forEach(toEnd);
  if (bringUp) document.querySelector(".event.bad")?.scrollIntoView({ block: "nearest" });
  if (active && !active.isConnected) {
    const again = name && document.getElementById(name);
    const next = again && !again.disabled ? again : document.getElementById("message");
    next.focus({ preventScroll: true });
  }
}

function atEnd(place) {
  return place.scrollHeight - place.scrollTop - place.clientHeight < 48;
}

// While an answer is on its way the conversation is drawn here, so the server's older one waits.
function showBeside(parts) {
  if (busy) ["chat", "replies", "rights", "agent"].forEach((name) => delete parts[name]);
  show(parts);
}

function toEnd(place) {
  place.scrollTop = place.scrollHeight;
}

function bubble(author, text) {
  let list = log.querySelector("ol.chat");
  if (!list) {
    list = document.createElement("ol");
    list.className = "chat";
    list.dataset.settle = "";
    log.querySelector(".empty")?.replaceWith(list);
  }
  const item = document.getElementById("bubble").content.cloneNode(true).firstElementChild;
  item.classList.add(author, "coming");
  item.querySelector(".by").textContent = spoken[author];
  item.querySelector(".words").textContent = text;
  list.append(item);
  toEnd(log);
  return item;
}

async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let tail = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const records = (tail + value).split("\n\n");
    tail = records.pop();
    for (const record of records) {
      const [, name, data] = /^event: (\w+)\ndata: (.*)$/s.exec(record) ?? [];
      if (name) yield { name, data: JSON.parse(data) };
    }
  }
}

async function say(form, body) {
  if (busy) return;
  busy = true;
  try {
    await converse(form, body);
  } finally {
    busy = false;
    log.removeAttribute("aria-busy");
  }
}

async function converse(form, body) {
  const chosen = form.querySelector(`[name=suggestion][value="${body.get("suggestion")}"]`);
  const words = body.get("message") ?? chosen.dataset.words;
  log.setAttribute("aria-busy", "true");
  bubble("customer", words.trim());
  const field = form.querySelector("textarea");
  if (field) field.value = "";
  const response = await post(form, body, "text/event-stream");
  let coming = null;
  let author = null;
  for await (const { name, data } of events(response)) {
    if (name === "parts") {
      show(data);
    } else if (coming && author === data.author) {
      coming.querySelector(".words").textContent += data.text;
      toEnd(log);
    } else {
      coming = bubble(data.author, data.text);
      author = data.author;
    }
  }
}

async function post(form, body, accept) {
  // Not form.action: a button named "action" would stand in its place.
  const response = await fetch(form.getAttribute("action"), { method: "POST", body, headers: { Accept: accept } });
  if (!response.ok) throw new Error("refused");
  return response;
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const kind = form.dataset.live;
  if (!kind) return;
  event.preventDefault();
  const body = new FormData(form, event.submitter);
  try {
    if (kind === "say") await say(form, body);
    else {
      showBeside((await (await post(form, body, "application/json")).json()).parts);
      form.reset();
    }
  } catch {
    window.location.reload();
  }
});

document.getElementById("message").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// A placeholder and its original light up together, and stay lit when the page is renewed.
let lit = null;
function light(name) {
  for (const twin of document.querySelectorAll("[data-placeholder]")) {
    twin.classList.toggle("linked", twin.dataset.placeholder === name);
  }
}
function lightUnder(event) {
  lit = event.target.closest?.("[data-placeholder]")?.dataset.placeholder ?? null;
  light(lit);
}
function lightNone() {
  lit = null;
  light(lit);
}
for (const type of ["pointerover", "focusin"]) document.addEventListener(type, lightUnder);
for (const type of ["pointerout", "focusout"]) document.addEventListener(type, lightNone);

for (const button of document.querySelectorAll("[data-copy]")) {
  const label = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => (button.textContent = label), 2000);
  });
}

const live = new EventSource(spoken.events);
live.addEventListener("parts", (event) => showBeside(JSON.parse(event.data)));
toEnd(log);
