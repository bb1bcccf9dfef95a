# The browser side: src/web and web/, wasm only.
