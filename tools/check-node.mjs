/**
 * Refuses a Node that the packages cannot run on, before anything else is loaded. Plain syntax: an
 * old Node has to be able to read this.
 */
const [major, minor] = process.versions.node.split('.').map(Number);
const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (!fits) {
  process.stderr.write(
    `Tidu 需要 Node.js 20.19 以上（20.19+、22.12+ 或 24+），当前是 ${process.versions.node}。请从 https://nodejs.org 安装新版后再试。\n` +
      `Tidu needs Node.js 20.19 or newer (20.19+, 22.12+ or 24+); this is ${process.versions.node}. Install a newer one from https://nodejs.org and try again.\n`,
  );
  process.exit(1);
}
