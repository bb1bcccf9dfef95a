// Runs before everything else, so that the wasm and the first words are on their way while
// the rest of the page is still being read. A browser that is too old stops here and says
// so: everything in this file is ECMAScript 5, which even Internet Explorer can read.
(function () {
  'use strict';
  var element = function (id) { return document.getElementById(id); };
  var old = function () {
    element('trouble').style.display = 'block';
    if (document.documentMode) element('leave').style.display = 'block';  // Edge's IE mode
  };
  window.addEventListener('error', old);
  // What every browser of the floor has: Chrome and Edge 88, Firefox 89, Safari 14.1.
  if (!window.fetch || !window.URLSearchParams || !window.ResizeObserver || !Element.prototype.replaceChildren) return old();

  // A setting of the address: of the fragment's query, else of the page's.
  var fragment = location.hash.indexOf('?') < 0 ? '' : location.hash.split('?')[1];
  var setting = function (name) {
    var inner = new URLSearchParams(fragment).get(name);
    return inner === null ? new URLSearchParams(location.search).get(name) : inner;
  };

  var folder = location.protocol === 'file:' ? 'file' : location.pathname.replace(/[^/]*$/, '');
  var boot = window.askwell = {
    old: old,
    build: '{{build}}',
    prefix: 'askwell:' + folder,
    setting: setting,
    fresh: setting('fresh') !== null,
    packs: ['{{first_en}}', '{{first_zh}}', '{{more_en}}', '{{more_zh}}'],
    lost: false,      // something did not arrive
    scripted: false,  // runs without WebAssembly
  };

  // Who comes back, or comes by a link, waits for the whole program: only a first start can do
  // with less, and not even that if it has tried in vain (wasm.js).
  boot.whole = Boolean(history.state && history.state.whole) || !/^(#\/(today|calls)?(\?|$)|$)/.test(location.hash);
  var stored = null;
  try {
    if (!boot.fresh) stored = localStorage.getItem(boot.prefix + '#lang');
    for (var n = 0; n < localStorage.length; ++n) boot.whole = boot.whole || localStorage.key(n).indexOf(boot.prefix) === 0;
  } catch (refused) {
    // No local storage: the browser's language will do.
  }
  var wanted = [setting('lang'), stored, navigator.language].filter(function (lang) {
    return /^(en|zh)/i.test(lang || '');
  })[0];
  boot.lang = /^zh/i.test(wanted || '') ? 1 : 0;

  // In the single file everything is in the page; else it is fetched.
  var inlined = function (name) { return element(name) && element(name).textContent; };
  var fetched = function (name) {
    return fetch(name).then(function (answer) {
      if (!answer.ok) throw Error(name + ': ' + answer.status);
      return answer;
    }).catch(function (error) {
      boot.lost = true;
      throw error;
    });
  };
  boot.pack = function (which) {
    var here = inlined(boot.packs[which]);
    if (here) return Promise.resolve(here);
    return fetched(boot.packs[which]).then(function (answer) { return answer.text(); });
  };

  // ---- the program -----------------------------------------------------------------------

  // The only two scripts that may ever be added to this page.
  var only = function (constants) {
    return function (script) {
      if (constants.indexOf(script) >= 0) return script;
      throw TypeError('not a script of Askwell');
    };
  };
  var rules = { createScriptURL: only(['sw.js', '{{script}}']), createScript: only([inlined('{{script}}')]) };
  boot.trusted = window.trustedTypes ? trustedTypes.createPolicy('askwell', rules) : rules;

  var compiled = function (name) {
    if (typeof WebAssembly !== 'object') return Promise.reject(Error('no WebAssembly'));
    var inner = inlined(name);
    if (inner) return WebAssembly.compile(Uint8Array.from(atob(inner), function (c) { return c.charCodeAt(0); }));
    var whole = function () {
      return fetched(name).then(function (answer) { return answer.arrayBuffer(); }).then(WebAssembly.compile);
    };
    // Streaming needs the right content type of the server.
    return WebAssembly.compileStreaming ? WebAssembly.compileStreaming(fetched(name)).catch(whole) : whole();
  };

  // Where WebAssembly is missing or forbidden: the same program as a script, which leaves
  // itself in askwell_program.
  var scripted = function () {
    return new Promise(function (loaded, failed) {
      var script = document.createElement('script');
      boot.scripted = true;
      var done = function () {
        if (window.askwell_program) loaded(window.askwell_program);
        else failed(Error('the script did not run'));
      };
      script.onload = done;
      script.onerror = function () {
        boot.lost = true;
        failed(Error('the script did not arrive'));
      };
      var inner = inlined('{{script}}');
      if (inner) script.text = boot.trusted.createScript(inner);
      else script.src = boot.trusted.createScriptURL('{{script}}');
      document.head.appendChild(script);
      if (inner) done();
    });
  };

  boot.program = compiled('{{wasm}}').catch(scripted);
  // What a first start does not need; the script and the single file have it in them.
  boot.rest = function () {
    return boot.scripted || inlined('{{wasm}}') ? Promise.resolve() : compiled('{{rest}}');
  };
  if (boot.whole) (boot.restBegun = boot.rest()).catch(function () {});  // tried again later
  boot.first = boot.pack(boot.lang).catch(function () { return ''; });
  var canvas = element('canvas');
  // The size it will most likely have: another one later costs a start its time.
  canvas.width = Math.round(innerWidth * devicePixelRatio);
  canvas.height = Math.round(innerHeight * devicePixelRatio);
  boot.gl = canvas.getContext('webgl2', { alpha: false, antialias: false });
})();
