// Opens a file in yaml-language-server as an editor does, and prints as JSON the diagnostics it gets, and the hover and
// the completions at the file's `status`. The schema is the one that the file's own first line names.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";

const [file] = process.argv.slice(2);
const uri = pathToFileURL(file).href;
const text = readFileSync(file, "utf8");
const line = text.split("\n").findIndex((one) => one.startsWith("status:"));
const program = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server");
const server = spawn(process.execPath, [program, "--stdio"]);
const waiting = new Map();
let received = Buffer.alloc(0), next = 1, diagnostics;
const published = new Promise((resolve) => { diagnostics = resolve; });

const send = (message) => {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};
const ask = (method, params) => new Promise((resolve) => {
  waiting.set(next, resolve);
  send({ id: next++, method, params });
});
server.stdout.on("data", (data) => {
  received = Buffer.concat([received, data]);
  for (;;) {
    const head = received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const end = head + 4 + Number(/Content-Length: (\d+)/i.exec(received.toString("utf8", 0, head))[1]);
    if (received.length < end) return;
    const message = JSON.parse(received.toString("utf8", head + 4, end));
    received = received.subarray(end);
    if (message.method === "textDocument/publishDiagnostics") diagnostics(message.params.diagnostics);
    else if (message.method && message.id !== undefined) {
      // What the server asks of the editor: its settings, and otherwise nothing that matters here.
      const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
      const asked = message.method === "workspace/configuration" ? message.params.items : null;
      send({ id: message.id, result: asked && asked.map(({ section }) => (section === "yaml" ? settings : {})) });
    } else if (waiting.has(message.id)) waiting.get(message.id)(message.result);
  }
});

const folder = { uri: pathToFileURL(dirname(file)).href, name: "project" };
await ask("initialize", { processId: null, rootUri: folder.uri, workspaceFolders: [folder],
  capabilities: { workspace: { configuration: true, workspaceFolders: true }, textDocument: { publishDiagnostics: {} } } });
send({ method: "initialized", params: {} });
send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
const found = await published;
const at = { textDocument: { uri }, position: { line, character: 2 } };
const hover = line < 0 ? null : await ask("textDocument/hover", at);
const value = { ...at, position: { line, character: 8 } };
const completions = line < 0 ? null : await ask("textDocument/completion", value);
console.log(JSON.stringify({
  diagnostics: found.map(({ range, message }) => ({ line: range.start.line + 1, message })),
  hover: hover?.contents?.value ?? "",
  completions: (completions?.items ?? []).map(({ label }) => label),
}));
server.kill();
process.exit(0);
