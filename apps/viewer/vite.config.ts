import {defineConfig} from "vite"

export default defineConfig({
  // Relative addresses: the page works from any path that a server puts it at.
  base: "./",
  worker: {format: "es"},
  build: {
    target: "es2022",
    // Images stay files: the page's policy allows no inline scripts or styles.
    assetsInlineLimit: 0,
    // One style sheet and no preloading: the helper that both need is more than they save here.
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: true,
  },
})
