// Runs before everything else, so that the wasm and the first words are on their way while
// the rest of the page is still being read. An old browser stops here and says so.
(function () {
  'use strict';
  var trouble = document.getElementById('trouble');
  var old = function () { trouble.hidden = false; };
  window.addEventListener('error', old);
  if (typeof WebAssembly !== 'object' || !Element.prototype.replaceChildren) return old();

  // A setting of the address: of the fragment's query, else of the page's.
  var fragment = location.hash.indexOf('?') < 0 ? '' : location.hash.split('?')[1];
  var setting = function (name) {
    var inner = new URLSearchParams(fragment).get(name);
    return inner === null ? new URLSearchParams(location.search).get(name) : inner;
  };

  var folder = location.protocol === 'file:' ? 'file' : location.pathname.replace(/[^/]*$/, '');
  var boot = {
    old: old,
    prefix: 'askwell:' + folder,
    setting: setting,
    fresh: setting('fresh') !== null,
    packs: ['{{first_en}}', '{{first_zh}}', '{{more_en}}', '{{more_zh}}'],
  };

  var stored = null;
  try {
    if (!boot.fresh) stored = localStorage.getItem(boot.prefix + '#lang');
  } catch (refused) {
    // No local storage: the browser's language will do.
  }
  var wanted = [setting('lang'), stored, navigator.language].filter(function (lang) {
    return /^(en|zh)/i.test(lang || '');
  })[0];
  boot.lang = /^zh/i.test(wanted || '') ? 1 : 0;

  // In the single file everything is in the page; else it is fetched.
  var inlined = function (name) {
    var element = document.getElementById(name);
    return element && element.textContent;
  };
  var fetched = function (name) {
    return fetch(name).then(function (answer) {
      if (!answer.ok) throw Error(name + ': ' + answer.status);
      return answer;
    });
  };
  boot.pack = function (which) {
    var here = inlined(boot.packs[which]);
    if (here) return Promise.resolve(here);
    return fetched(boot.packs[which]).then(function (answer) { return answer.text(); });
  };

  var wasm = inlined('{{wasm}}');
  if (wasm) {
    boot.module = WebAssembly.compile(Uint8Array.from(atob(wasm), function (c) { return c.charCodeAt(0); }));
  } else if (WebAssembly.compileStreaming) {
    boot.module = WebAssembly.compileStreaming(fetched('{{wasm}}'));
  } else {
    boot.module = fetched('{{wasm}}')
      .then(function (answer) { return answer.arrayBuffer(); })
      .then(WebAssembly.compile);
  }
  boot.first = boot.pack(boot.lang).catch(function () { return ''; });
  boot.gl = document.getElementById('canvas').getContext('webgl2', { alpha: false, antialias: false });
  globalThis.askwell = boot;
})();
