// Dates that are not broken over two lines: only as they are shown here, never in what is sent.

const DATE = /(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?![\d-])/g;
const IN_WORDS = /\b(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4})\b/g;
const NON_BREAKING_HYPHEN = '\u2011';
const NON_BREAKING_SPACE = '\u00a0';
const SHOWN = new Set(['text', 'title', 'label']);

const PARTS = ['$1', '$2', '$3'];

const whole = (text) => text
  .replace(DATE, PARTS.join(NON_BREAKING_HYPHEN))
  .replace(IN_WORDS, PARTS.join(NON_BREAKING_SPACE));

function shown(part) {
  if (Array.isArray(part)) return part.map(shown);
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => {
    if (name === 'data') return [name, value];
    return [name, typeof value === 'string' && SHOWN.has(name) ? whole(value) : shown(value)];
  }));
}

function ofBot(activity) {
  const attachments = activity.attachments && activity.attachments.map(
    (attachment) => ({ ...attachment, content: shown(attachment.content) }),
  );
  return { ...activity, ...(activity.text && { text: whole(activity.text) }), ...(attachments && { attachments }) };
}

// A middleware of Web Chat's store: an activity of the bot comes in with its dates kept whole.
export const datesKeptWhole = () => (next) => (action) => {
  const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && action.payload.activity;
  if (!activity || !activity.from || activity.from.role === 'user') return next(action);
  return next({ ...action, payload: { ...action.payload, activity: ofBot(activity) } });
};
