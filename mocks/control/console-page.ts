import { pageScript } from './generated/page-script.ts'
import { pageStyle } from './page-style.ts'

/**
 * A page to watch and steer a running mock by hand, over the same control paths that tests use.
 * It needs nothing but itself, and shows what comes from requests as text only.
 */
export const consolePage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>tenantry</title>
<style>${pageStyle}</style>
<body>
<noscript>This page needs JavaScript. GET /__mock/openapi.json lists what can be asked without it.</noscript>
<script type="module">${pageScript}</script>
`
