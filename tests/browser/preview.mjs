// Opens a preview in headless Chromium, scrolls down, has a file saved, and prints as JSON what the browser then shows.
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [url, file, from, to] = process.argv.slice(2);
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flags });
const page = await browser.newPage({ viewport: { width: 1280, height: 600 } });
const messages = [], elsewhere = [];
page.on("console", (message) => messages.push(message.text()));
page.on("pageerror", (error) => messages.push(String(error)));
page.on("request", (request) => { if (!request.url().startsWith(new URL(url).origin)) elsewhere.push(request.url()); });
await page.goto(url, { waitUntil: "load" });
const inside = () => page.frame({ url: /\/page$/ });
const before = await inside().locator("main").innerText();
await inside().evaluate(() => scrollTo({ left: 0, top: 400, behavior: "instant" }));
writeFileSync(file, readFileSync(file, "utf8").replace(from, to));
await inside().getByText(to.split(": ")[1]).first().waitFor({ timeout: 15000 });
await page.waitForTimeout(300);
const scrolled = await inside().evaluate(() => scrollY);
const good = readFileSync(file, "utf8");
writeFileSync(file, good.replace("respondent:", "respondant:"));
await inside().locator("mark", { hasText: "respondant" }).waitFor({ timeout: 15000 });
writeFileSync(file, good);
await inside().getByText(to.split(": ")[1]).first().waitFor({ timeout: 15000 });
console.log(JSON.stringify({ before, scrolled, messages, elsewhere }));
await browser.close();
