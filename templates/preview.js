const ended = document.currentScript.dataset.ended;
const frame = document.querySelector("iframe");
let seen = document.body.dataset.version;
function renew() {
  if (!frame) {
    location.reload();
    return;
  }
  const inside = frame.contentWindow;
  const { scrollX, scrollY } = inside;
  frame.addEventListener("load", () => frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" }), { once: true });
  inside.location.reload();
}
async function look() {
  try {
    const version = await (await fetch(document.body.dataset.home + "-/version", { cache: "no-store" })).text();
    document.querySelector("#ended").textContent = "";
    if (version !== seen) {
      seen = version;
      renew();
    }
  } catch {
    document.querySelector("#ended").textContent = ended;
  }
  setTimeout(look, 500);
}
setTimeout(look, 500);
