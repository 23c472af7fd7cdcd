// Remembers how and where somebody reads. The pages work without it; no key is taken.
(function () {
  "use strict";
  var root = document.documentElement;
  var store = "fabula:" + root.dataset.book + ":";

  // Storage may be off, or refused for files on a disk.
  function read(key) {
    try {
      return localStorage.getItem(store + key);
    } catch (error) {
      return null;
    }
  }
  function write(key, value) {
    try {
      if (value === null) localStorage.removeItem(store + key);
      else localStorage.setItem(store + key, value);
    } catch (error) {}
  }

  function setTheme(theme) {
    if (theme === "light" || theme === "sepia" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  }
  function setSize(step) {
    root.style.setProperty("--size", String(1 + step / 10));
  }

  // Before the first paint, so that nothing flashes.
  var theme = read("theme");
  var step = Math.min(10, Math.max(-3, Number(read("size")) || 0));
  setTheme(theme);
  setSize(step);

  function prepareSettings() {
    var settings = document.querySelector(".settings");
    if (!settings) return;
    settings.hidden = false;
    settings.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (theme || "auto");
      input.addEventListener("change", function () {
        setTheme(input.value);
        write("theme", input.value === "auto" ? null : input.value);
      });
    });
    settings.querySelectorAll("button").forEach(function (button) {
      button.addEventListener("click", function () {
        step = Math.min(10, Math.max(-3, step + Number(button.dataset.step)));
        setSize(step);
        write("size", step === 0 ? null : String(step));
      });
    });
    document.addEventListener("click", function (event) {
      if (!settings.contains(event.target)) settings.open = false;
    });
  }

  // The place is the number of the topmost paragraph: it outlives other sizes and screens.
  function followReading() {
    var file = location.pathname.split("/").pop() || "index.html";
    var isIndex = document.body.classList.contains("index-page");
    var place = (read("place") || "").split("\n");
    if (isIndex) {
      var resume = document.querySelector(".resume");
      if (!resume || place.length < 3) return;
      // Only a file of this folder: what is stored is not trusted further.
      if (!/^[a-z0-9_-]+\.html$/.test(place[0])) return;
      resume.querySelector("a").href = place[0];
      resume.querySelector("span").textContent = ": " + place[2];
      resume.hidden = false;
      return;
    }
    var paragraphs = document.querySelectorAll("main p");
    var target = paragraphs[Number(place[1])];
    if (place[0] === file && target && Number(place[1]) > 0 && !location.hash) {
      target.scrollIntoView();
    }
    var timer = 0;
    function remember() {
      timer = 0;
      for (var index = 0; index < paragraphs.length; index += 1) {
        if (paragraphs[index].getBoundingClientRect().bottom > 0) break;
      }
      var title = document.title.split(" · ")[0];
      write("place", [file, index, title].join("\n"));
    }
    remember();
    addEventListener(
      "scroll",
      function () {
        if (!timer) timer = setTimeout(remember, 400);
      },
      { passive: true }
    );
  }

  function start() {
    prepareSettings();
    followReading();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
