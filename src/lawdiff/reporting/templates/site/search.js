(function () {
  "use strict";
  var box = document.getElementById("q"), found = document.getElementById("found"), list = document.getElementById("results");
  if (!box) return;
  var wanted = new URLSearchParams(location.search).get("q") || "";
  box.value = wanted;
  var index = null;

  window.lawdiffIndex = function (given) { index = given; prepare(); look(box.value); };
  var script = document.createElement("script");
  script.src = "../search-index.js";
  script.onerror = function () { found.textContent = found.dataset.away; };
  document.head.appendChild(script);

  // Letters as they are compared, one for one: small, ё as е, and in a Cyrillic word no Latin letter that looks the same,
  // which published texts have for the Kazakh і.
  var looks = { a: "а", c: "с", e: "е", h: "һ", i: "і", o: "о", p: "р", x: "х", y: "у" };
  function fold(text) {
    return text.toLowerCase().replace(/ё/g, "е").replace(/[‐‑–—]/g, "-").replace(/[\p{L}\p{N}]+/gu, function (word) {
      return /[\u0400-\u04ff]/.test(word) ? word.replace(/[acehiopxy]/g, function (sign) { return looks[sign]; }) : word;
    });
  }
  function words(text) { return fold(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) || []; }
  function stem(word) {
    if (/\d/.test(word)) return word;
    var endings = index.endings, best = "";
    for (var i = 0; i < endings.length; i++) {
      var ending = endings[i];
      if (ending.length > best.length && word.length - ending.length >= index.shortest && word.endsWith(ending)) best = ending;
    }
    return best ? word.slice(0, -best.length) : word;
  }
  function prepare() {
    index.pages.forEach(function (page) {
      page.parts.forEach(function (part) { part.has = words(part.text + " " + (part.also || "")); });
      page.names = words(page.also);
      Object.keys(page.title).forEach(function (tongue) { page.names = page.names.concat(words(page.title[tongue])); });
    });
  }
  // How well a word of a text answers one of the query: the same word, one of its forms, or not at all.
  function answers(has, asked) {
    for (var i = 0, best = 0; i < has.length; i++) {
      if (has[i] === asked.word) return 3;
      if (asked.number ? has[i].startsWith(asked.word + "-") : has[i].startsWith(asked.stem)) best = 1;
    }
    return best || 0;
  }
  function look(query) {
    list.textContent = ""; found.textContent = "";
    var asked = words(query).map(function (word) { return { word: word, stem: stem(word), number: /^\d/.test(word) }; });
    if (!index || !asked.length) return;
    var hits = [];
    index.pages.forEach(function (page) {
      var best = null;
      var inTitle = asked.map(function (one) { return answers(page.names, one); });
      page.parts.forEach(function (part) {
        var score = 0, all = true, own = 0;
        asked.forEach(function (one, place) {
          var here = answers(part.has, one);
          own += here;
          if (!here && !inTitle[place]) all = false;
          score += here + 6 * inTitle[place];
        });
        if (all && part.tongue === index_tongue) score += 2.5;
        if (all && own && (!best || score > best.score)) best = { score: score, part: part };
      });
      if (!best && inTitle.every(Boolean)) best = { score: inTitle.reduce(function (a, b) { return a + 6 * b; }, 0), part: null };
      if (best) hits.push({ page: page, score: best.score, part: best.part });
    });
    hits.sort(function (a, b) { return b.score - a.score || a.page.place - b.page.place; });
    found.textContent = (hits.length === 0 ? found.dataset.none : hits.length === 1 ? found.dataset.one : found.dataset.many).replace("{n}", hits.length);
    hits.forEach(function (hit) { list.appendChild(shown(hit, asked)); });
  }
  var index_tongue = document.documentElement.lang;
  function shown(hit, asked) {
    var item = document.createElement("li"), link = document.createElement("a");
    var tongue = hit.page.title[index_tongue] ? index_tongue : Object.keys(hit.page.title)[0];
    link.href = hit.page.name + ".html" + (hit.part && hit.part.at ? "#" + hit.part.at : "");
    link.textContent = hit.page.title[tongue];
    item.appendChild(link);
    if (hit.part && hit.part.text) {
      var line = document.createElement("p");
      line.lang = hit.part.tongue;
      mark(line, cut(hit.part.text, asked), asked);
      item.appendChild(line);
    }
    return item;
  }
  function cut(text, asked) {
    var low = fold(text), at = -1;
    asked.forEach(function (one) { var place = low.indexOf(one.stem); if (place >= 0 && (at < 0 || place < at)) at = place; });
    var from = Math.max(0, at - 70);
    while (from > 0 && /\S/.test(text[from - 1])) from--;
    var to = Math.min(text.length, Math.max(at, 0) + 170);
    while (to < text.length && /\S/.test(text[to])) to++;
    return (from ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
  }
  function mark(line, text, asked) {
    text.split(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u).forEach(function (piece) {
      var hit = piece && asked.some(function (one) { return one.number ? fold(piece) === one.word : fold(piece).startsWith(one.stem); });
      var node = hit ? document.createElement("mark") : document.createTextNode(piece);
      if (hit) node.textContent = piece;
      line.appendChild(node);
    });
  }
  var timer = 0;
  box.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(function () { look(box.value); }, 120); });
  box.form.addEventListener("submit", function (event) { event.preventDefault(); look(box.value); });
})();
