(function (root) {
  root.classList.add("js");
  try { var theme = localStorage.getItem("lawdiff-theme"); if (theme === "dark" || theme === "light") root.dataset.theme = theme; } catch (closed) { /* no memory here */ }
})(document.documentElement);
