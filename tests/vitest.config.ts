import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { regulationsPlugin } from "./../utils/library/build.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  plugins: [regulationsPlugin()],
  test: { include: ["tests/unit/**/*.test.ts", "tests/unit/**/*.test.tsx"] },
});
