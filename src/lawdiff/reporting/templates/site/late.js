(function () {
  "use strict";
  var root = document.documentElement, said = document.querySelector(".said");
  function remember(key, value) { try { localStorage.setItem(key, value); } catch (closed) { /* no memory here */ } }
  function recall(key) { try { return localStorage.getItem(key); } catch (closed) { return null; } }

  var theme = document.querySelector("button.theme");
  function isDark() { return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches; }
  function name() { theme.textContent = isDark() ? theme.dataset.light : theme.dataset.dark; }
  if (theme) {
    name();
    theme.addEventListener("click", function () { root.dataset.theme = isDark() ? "light" : "dark"; remember("lawdiff-theme", root.dataset.theme); name(); });
  }

  ["view-one", "view-both", "only", "quiet"].forEach(function (id) {
    var box = document.getElementById(id);
    if (!box) return;
    var known = recall("lawdiff-" + id);
    if (known !== null) box.checked = known === "1";
    box.addEventListener("change", function () {
      ["view-one", "view-both", "only", "quiet"].forEach(function (each) {
        var other = document.getElementById(each);
        if (other) remember("lawdiff-" + each, other.checked ? "1" : "0");
      });
    });
  });

  // What a link leads to is shown, though the reader had hidden what did not change.
  function reveal() {
    var only = document.getElementById("only"), target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (only && only.checked && target && target.matches(".row:not(.changed)")) { only.checked = false; target.scrollIntoView(); }
  }
  addEventListener("hashchange", reveal);
  reveal();

  function fallback(text) {
    var area = document.createElement("textarea");
    area.value = text; area.className = "vh"; document.body.appendChild(area); area.select();
    var done = document.execCommand("copy"); area.remove();
    return done;
  }
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("button.copy");
    if (!button) return;
    var address = location.href.split("#")[0] + (button.dataset.at ? "#" + button.dataset.at : "");
    var text = button.dataset.cite + (location.protocol === "file:" ? "" : " <" + address + ">");
    function done() {
      var before = button.textContent;
      button.textContent = COPIED; if (said) said.textContent = COPIED;
      setTimeout(function () { button.textContent = before; if (said) said.textContent = ""; }, 1600);
    }
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).then(done, function () { if (fallback(text)) done(); });
    else if (fallback(text)) done();
  });
})();
