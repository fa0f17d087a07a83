// Each calls itself by its predecessors' names too, so the younger stand first.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/Edg(?:A|iOS)?\/(\d+)/, 'Edge'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* (?:Mobile\/\w+ )?Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/**
 * A browser as people call it, out of what it says it is: `Chrome 141 · Windows`.
 * @returns the text itself when it names no browser that is known
 */
export function browserName(userAgent: string): string {
  const browser = BROWSERS.find(([mark]) => mark.test(userAgent));
  if (!browser) return userAgent;
  const [mark, name] = browser;
  const named = `${name} ${mark.exec(userAgent)?.[1] ?? ''}`.trim();
  const system = SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1];
  return system ? `${named} · ${system}` : named;
}
