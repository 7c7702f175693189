# Thumbs under an answer, and the list of what was not understood.

feedback-helpful = This is right
feedback-not-helpful = This is not right
feedback-thanks = Thank you, that helps.
feedback-sorry = Thank you. I will pass this on; do ask it in another way.
feedback-rephrase = How can I ask it?

misunderstood-title = { $days ->
    [one] Not understood or not helpful, last day
   *[other] Not understood or not helpful, last { $days } days
}
misunderstood-none = { $days ->
    [one] Nothing was misunderstood in the last day.
   *[other] Nothing was misunderstood in the last { $days } days.
}
misunderstood-thumbs = Thumbs: { $helpful } up, { $not-helpful } down.
misunderstood-count = count
misunderstood-last = last
misunderstood-kind = what
misunderstood-language = language
misunderstood-topic = subject
misunderstood-text = text
misunderstood-not_understood = not understood
misunderstood-asked_back = asked back
misunderstood-not_helpful = thumb down
