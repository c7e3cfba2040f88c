// Scripts: the 55 criteria of WCAG 2.2 at levels A and AA, and what is done about each.

export interface Criterion {
  readonly number: string
  readonly level: 'A' | 'AA'
  readonly name: string
  /** What the elements do, or why there is nothing to do. */
  readonly how: string
  /** Tests that fail when it stops being true: file below `test/`, and the name of a test in it. */
  readonly shown: readonly (readonly [file: string, title: string])[]
}

type Proof = readonly [file: string, title: string]

const axe: Proof = ['components/every-state/axe.chromium.test.ts', 'finds no fault in the state …']
const tree: Proof = [
  'components/every-state/accessibility-tree.chromium.test.ts',
  'is what was kept of the state …',
]
const reflow: Proof = [
  'components/every-state/reflow.test.ts',
  'all is read without scrolling sideways, large enough, and in sight when it has the focus: …, … (fault 83)',
]
const reflowLanguages: Proof = [
  'components/every-state/reflow-languages.test.ts',
  'all is read without scrolling sideways: …, … (fault 83)',
]
const still: Proof = [
  'journeys/reduced-motion.chromium.test.ts',
  '(fault 87) no state of any element moves by itself for a customer who wants less motion',
]
const wholeWay: Proof = [
  'journeys/keyboard.test.ts',
  'a customer who uses no pointer signs in, subscribes, confirms and is linked',
]
const noTrap: Proof = [
  'journeys/keyboard.test.ts',
  'Tab never leaves the modal for the page behind it',
]
const byKeys: Proof = [
  'components/element/keyboard.test.ts',
  'takes the remedy for a card that blocks him, tries again, and links',
]
const ticket: Proof = ['components/words/remedies.test.ts', 'always offers a ticket, once, for …']
const escape: Proof = [
  'components/link-status/focus.test.ts',
  'comes back to where it was when Escape closes the modal (fault 46)',
]
const announced: Proof = [
  'components/link-status/announcements.test.ts',
  'says each state once while the modal is open, and nothing each second',
]
const spoken: Proof = [
  'components/element/spoken.test.ts',
  'says news of the modal once, and nothing each second',
]
const patient: Proof = [
  'components/link-status/long-wait.test.ts',
  'has the question for his two accounts before him for as long as he needs',
]
const refusal: Proof = [
  'components/link-status/announcements.test.ts',
  'says a failure with cause and remedy',
]
const keys: Proof = [
  'components/link-status/focus.test.ts',
  'reaches everything in the modal with Tab',
]
const confirms: Proof = [
  'components/link-status/confirming.test.ts',
  'sends nothing before the click',
]

const pressing: Proof = [
  'package/sources.test.ts',
  'listen to clicks, and never to the pressing of a pointer or a key',
]

const none = 'Nothing of the kind is in the elements'

function a(number: string, name: string, how: string, ...shown: readonly Proof[]): Criterion {
  return { number, level: 'A', name, how, shown }
}

function aa(number: string, name: string, how: string, ...shown: readonly Proof[]): Criterion {
  return { number, level: 'AA', name, how, shown }
}

export const criteria: readonly Criterion[] = [
  a(
    '1.1.1',
    'Non-text Content',
    'Icons repeat what a text beside them says and are hidden from screen readers; the one button without a text has a name.',
    axe,
    tree,
  ),
  a('1.2.1', 'Audio-only and Video-only (Prerecorded)', `${none}: no audio, no video.`),
  a('1.2.2', 'Captions (Prerecorded)', `${none}: no video.`),
  a('1.2.3', 'Audio Description or Media Alternative (Prerecorded)', `${none}: no video.`),
  aa('1.2.4', 'Captions (Live)', `${none}: no live sound.`),
  aa('1.2.5', 'Audio Description (Prerecorded)', `${none}: no video.`),
  a(
    '1.3.1',
    'Info and Relationships',
    'Headings, lists, terms with descriptions and table headers are what they look like, also where the table becomes cards.',
    axe,
    tree,
    [
      'components/payment-method/access.test.ts',
      'finds label and value as a term and its description',
    ],
  ),
  a(
    '1.3.2',
    'Meaningful Sequence',
    'The order in the page is the order on the screen.',
    keys,
    tree,
  ),
  a(
    '1.3.3',
    'Sensory Characteristics',
    'No sentence points to something by its shape, colour, place or sound; parts of the page and steps on AWS are named by their labels.',
    ['components/messages/languages.test.ts', 'points to nothing by its place, shape or colour: …'],
  ),
  aa(
    '1.3.4',
    'Orientation',
    'Nothing asks for an orientation; everything fits 320 pixels.',
    reflow,
  ),
  aa('1.3.5', 'Identify Input Purpose', `${none}: no field asks for anything about the customer.`),
  a(
    '1.4.1',
    'Use of Color',
    'Each state has words and an icon of its own; colour repeats them. Links in sentences are underlined.',
    axe,
  ),
  a('1.4.2', 'Audio Control', `${none}: no sound.`),
  aa(
    '1.4.3',
    'Contrast (Minimum)',
    'Text keeps 4.5:1 in light and dark, whatever the brand colour is: its hue is taken and its lightness is ours.',
    axe,
    ['components/look/contrast.test.ts', '… can be read: …'],
    ['components/link-status/contrast.test.ts', 'is enough in a refusal'],
  ),
  aa('1.4.4', 'Resize Text', 'Sizes follow the text; at 400 % nothing is lost.', reflow),
  aa('1.4.5', 'Images of Text', `${none}: icons are drawings, words are text.`, axe),
  aa(
    '1.4.10',
    'Reflow',
    'At 320 pixels all is read without scrolling sideways; the table becomes cards.',
    reflow,
  ),
  aa(
    '1.4.11',
    'Non-text Contrast',
    'A button is known by its words, whatever its border; icons and the ring of the focus keep 3:1.',
    ['components/look/contrast.test.ts', '… can be read: …'],
    axe,
  ),
  aa(
    '1.4.12',
    'Text Spacing',
    'With the spacing of the criterion nothing is cut off, in any language.',
    reflow,
    reflowLanguages,
  ),
  aa(
    '1.4.13',
    'Content on Hover or Focus',
    `${none}: nothing appears by pointing or by focus, and there are no \`title\` attributes.`,
    ['package/sources.test.ts', 'bring up no text by pointing'],
  ),
  a(
    '2.1.1',
    'Keyboard',
    'Everything is a link, a button or a summary of the browser; the whole way works without a pointer.',
    wholeWay,
    byKeys,
    keys,
    ['components/unlink-guide/lifecycle.test.ts', 'is reached and used by keyboard alone'],
  ),
  a(
    '2.1.2',
    'No Keyboard Trap',
    'Escape leaves the modal, which is the one place that keeps Tab.',
    noTrap,
    escape,
  ),
  a('2.1.4', 'Character Key Shortcuts', `${none}: no shortcuts but the browser’s own.`, pressing),
  a(
    '2.2.1',
    'Timing Adjustable',
    'Nothing runs out here: what waits for the customer waits as long as he needs. The deletion after a cancellation is told with its date and runs on the server.',
    patient,
  ),
  a(
    '2.2.2',
    'Pause, Stop, Hide',
    'The spinner of a wait moves, and nothing at all for a customer who wants less motion. Numbers of a countdown change in place, once a second at most.',
    still,
  ),
  a('2.3.1', 'Three Flashes or Below Threshold', 'Nothing flashes.', still),
  a(
    '2.4.1',
    'Bypass Blocks',
    'The host’s page has its own way past blocks; head and foot of the modal are no landmarks, and what is a region has a name.',
    [
      'components/link-status/accessible.test.ts',
      'adds no landmark of the page: head and foot are the modal’s own',
    ],
    tree,
  ),
  a('2.4.2', 'Page Titled', 'The title is the host’s; the elements never change it.'),
  a(
    '2.4.3',
    'Focus Order',
    'The modal begins at its heading, and the focus goes back to where it came from; a button that goes away hands it on.',
    escape,
    [
      'components/element/keyboard.test.ts',
      'goes the same way from right to left, back with Shift, and in another language',
    ],
    [
      'components/link-status/focus.test.ts',
      'is on the heading when the button that had it is gone',
    ],
  ),
  a(
    '2.4.4',
    'Link Purpose (In Context)',
    'A link says where it leads and that it opens a new tab.',
    axe,
    tree,
  ),
  aa('2.4.5', 'Multiple Ways', 'About the host’s set of pages; the elements are parts of a page.'),
  aa(
    '2.4.6',
    'Headings and Labels',
    'Each heading names its state and leaves out no level; the level of the guide’s heading is the host’s choice.',
    axe,
    [
      'components/unlink-guide/attributes.test.ts',
      'has the headings … and … for heading-level="…"',
    ],
  ),
  aa('2.4.7', 'Focus Visible', 'Whatever Tab reaches has a ring of its own.', reflow),
  aa(
    '2.4.11',
    'Focus Not Obscured (Minimum)',
    'What has the focus is in sight, also at 400 %; the pop-up makes no part of the modal unreachable and can be closed or opened.',
    reflow,
    [
      'components/link-status/layout.test.ts',
      'scrolls inside a low window and keeps every button in reach',
    ],
  ),
  a('2.5.1', 'Pointer Gestures', `${none}: a click is all that is ever needed.`, wholeWay),
  a(
    '2.5.2',
    'Pointer Cancellation',
    'Everything acts on the browser’s own click, which a pointer that leaves takes back; nothing listens to the pressing.',
    pressing,
  ),
  a(
    '2.5.3',
    'Label in Name',
    'The name of a button or link is, or begins with, what is written on it.',
    axe,
    tree,
  ),
  a('2.5.4', 'Motion Actuation', `${none}: no sensor is read.`),
  aa('2.5.7', 'Dragging Movements', `${none}: nothing is dragged.`, pressing),
  aa(
    '2.5.8',
    'Target Size (Minimum)',
    'Buttons are 36 pixels high, the one in the pop-up 24; what stands in a line of text falls under the exception for it.',
    reflow,
    axe,
  ),
  a('3.1.1', 'Language of Page', 'The language is the host’s `lang`, which the elements follow.', [
    'components/words/language.test.ts',
    'speaks … for "…"',
  ]),
  aa(
    '3.1.2',
    'Language of Parts',
    'All sentences of an element are in one language; names stand in `<bdi>` and are names.',
    [
      'components/words/language.test.ts',
      'writes dates in the language of the sentence they stand in',
    ],
  ),
  a('3.2.1', 'On Focus', 'The focus changes nothing.', keys),
  a('3.2.2', 'On Input', `${none}: there is no field; buttons say what they do.`, confirms),
  aa(
    '3.2.3',
    'Consistent Navigation',
    'About the host’s set of pages; the elements bring no navigation.',
  ),
  aa(
    '3.2.4',
    'Consistent Identification',
    'All elements take their labels from one table, so one action has one name everywhere.',
    ['components/words/remedies.test.ts', 'has words for every kind of the contract'],
  ),
  a('3.2.6', 'Consistent Help', 'Help is the ticket, always as the last of the ways on.', ticket),
  a('3.3.1', 'Error Identification', 'A refusal says in words what is in the way.', refusal, [
    'components/element/spoken.test.ts',
    'says a refusal with its cause and what to do',
  ]),
  a('3.3.2', 'Labels or Instructions', 'Nothing is typed. What to do on AWS is told step by step.'),
  aa(
    '3.3.3',
    'Error Suggestion',
    'Each refusal comes with its remedy, as words and as a link.',
    refusal,
    ticket,
  ),
  aa(
    '3.3.4',
    'Error Prevention (Legal, Financial, Data)',
    'Where it is not certain who began, both accounts are named before anything is linked; cancelling is done on AWS and can be taken back until the end.',
    confirms,
  ),
  a('3.3.7', 'Redundant Entry', 'Nothing is typed, so nothing is typed twice.'),
  aa(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    'Signing in is the host’s; the elements ask for no secret.',
  ),
  a(
    '4.1.2',
    'Name, Role, Value',
    'Buttons, links, dialog and details are the browser’s own; a button that is busy says so and keeps the focus.',
    axe,
    tree,
  ),
  aa(
    '4.1.3',
    'Status Messages',
    'Each news is said once, politely, in a region that was there before it.',
    announced,
    spoken,
    [
      'components/link-status/announcements.test.ts',
      'has the region in the modal before there is anything to say (fault 45)',
    ],
  ),
]
