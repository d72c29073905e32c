import { build } from 'esbuild'

/** The browser code of the control page as one text, in a module that exports it. */
export async function pageScriptModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['mocks/control/page/page.ts'],
    ...{ bundle: true, format: 'esm', platform: 'browser', target: 'es2022', charset: 'utf8' },
    ...{ write: false, logLevel: 'silent' },
  })
  const lines = (outputFiles[0]?.text ?? '').trimEnd().split('\n')
  const texts = lines.map((line) => `  ${JSON.stringify(line)},\n`).join('')
  return `// Made by \`npm run generate\` from mocks/control/page/.\n\n/** The script of the control page. */\nexport const pageScript = [\n${texts}].join('\\n')\n`
}
