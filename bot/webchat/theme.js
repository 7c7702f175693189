// How Web Chat and the cards in it look. All colours are names from page.css, so that light and dark follow the system.

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

export function styleOptions(narrow) {
  return {
    primaryFont: font,
    backgroundColor: 'transparent',
    accent: 'var(--accent)',
    subtle: 'var(--quiet-text)',
    fontSizeSmall: '80%',
    paddingRegular: narrow ? 10 : 14,
    bubbleBackground: 'var(--card)',
    bubbleTextColor: 'var(--text)',
    bubbleBorderColor: 'var(--line)',
    bubbleBorderRadius: 10,
    bubbleMaxWidth: 680,
    bubbleMinWidth: narrow ? 200 : 260,
    bubbleMinHeight: 38,
    bubbleFromUserBackground: 'var(--mine)',
    bubbleFromUserTextColor: 'var(--mine-text)',
    bubbleFromUserBorderColor: 'var(--mine)',
    bubbleFromUserBorderRadius: 10,
    avatarSize: narrow ? 28 : 36,
    botAvatarInitials: 'S',
    botAvatarImage: '/webchat/icon.svg',
    botAvatarBackgroundColor: 'transparent',
    userAvatarInitials: undefined,
    sendBoxBackground: 'var(--card)',
    sendBoxTextColor: 'var(--text)',
    sendBoxPlaceholderColor: 'var(--quiet-text)',
    sendBoxBorderTop: '1px solid var(--line)',
    sendBoxButtonColor: 'var(--accent)',
    sendBoxButtonColorOnHover: 'var(--accent-strong)',
    sendBoxButtonColorOnFocus: 'var(--accent-strong)',
    sendBoxHeight: 52,
    hideUploadButton: true,
    disableFileUpload: true,
    suggestedActionBackgroundColor: 'var(--card)',
    suggestedActionTextColor: 'var(--accent)',
    suggestedActionBorderColor: 'var(--accent)',
    suggestedActionBorderRadius: 18,
    suggestedActionLayout: 'flow',
    timestampColor: 'var(--quiet-text)',
    timestampFormat: 'relative',
    markdownRespectCRLF: true,
    newMessagesButtonBackgroundColor: 'var(--card)',
    newMessagesButtonTextColor: 'var(--text)',
    transcriptOverlayButtonBackground: 'var(--card)',
    transcriptOverlayButtonColor: 'var(--text)',
    cardPushButtonBackgroundColor: 'var(--accent)',
    cardPushButtonTextColor: 'var(--on-accent)',
    cardEmphasisBackgroundColor: 'var(--emphasis)',
    typingAnimationHeight: 20,
  };
}

const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foreground = {
  default: { default: 'var(--text)', subtle: 'var(--quiet-text)' },
  dark: { default: 'var(--text)', subtle: 'var(--quiet-text)' },
  light: { default: 'var(--quiet-text)', subtle: 'var(--quiet-text)' },
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warning'),
  attention: colour('attention'),
};

const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors: foreground });

export const cardsHostConfig = (narrow) => ({
  supportsInteractivity: true,
  fontFamily: font,
  fontSizes: { small: 12, default: 14, medium: 16, large: 19, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 22, large: 26, extraLarge: 31 },
  spacing: { small: 4, default: 8, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: container('card'),
    emphasis: container('emphasis'),
    accent: container('accent-soft'),
    good: container('good-soft'),
    warning: container('warning-soft'),
    attention: container('attention-soft'),
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    actionsOrientation: narrow ? 'vertical' : 'horizontal',
    actionAlignment: narrow ? 'stretch' : 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 8 },
  },
  factSet: {
    title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 6 },
});
