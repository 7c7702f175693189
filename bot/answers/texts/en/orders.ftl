# What someone tells to do in words: remind me, forget it, I am away, stop.

order-remind-noted = I will remind you on { $day } of: { $text }.
order-remind-moved = { $asked } is not a working day; hence this day.
order-remind-what = Of what shall I remind you, and when? Say for example: remind me next Tuesday about the benchmark.
order-remind-when = When shall I remind you of “{ $text }”? Say for example: remind me next Tuesday about { $text }.
order-remind-past = { $day } cannot be met any more: choose a day from tomorrow on.
order-remind-far = { $day } is too far away: choose a day within five years.
order-remind-many = You have { $count } reminders already. Cancel some of them first.
order-button-mine = My reminders
order-button-cancel-named = Cancel: { $text }
order-forget-none = You have no personal reminders.
order-forget-which = { $count ->
    [one] Which reminder do you mean?
   *[other] Which of these { $count } reminders do you mean?
}
order-forget-unknown = { $count ->
    [one] I do not know that reminder. You have 1:
   *[other] I do not know that reminder. You have { $count }:
}
order-forget-how = they can be cancelled in words too, for example: cancel reminder 1
order-away-until = Until when are you away? Say for example: I am away until 3 March, Anna stands in for me.
order-away-past = { $day } has passed. Until when are you away?
order-away-turned = { $last } comes before { $first }. From when until when are you away?
order-away-long = That is longer than a year. Ask the administrator to make you inactive in the sheet personen.
order-away-confirm = You are away from { $first } up to and including { $last }, and { $deputy } gets your reminders then. Is that right?
order-away-confirm-alone = You are away from { $first } up to and including { $last }. Nobody is your deputy, so your reminders go to the administrator. Is that right?
order-away-noted = Recorded: you are away from { $first } up to and including { $last }, and { $deputy } gets your reminders then. If you are back earlier, say: I am back.
order-away-noted-alone = Recorded: you are away from { $first } up to and including { $last }. If you are back earlier, say: I am back.
order-deputy-which = Whom do you mean by { $name }: { $names }? Say it again with the full name.
order-deputy-unknown = I cannot find “{ $name }” among the active people in the sheet personen. Nothing was recorded.
order-deputy-gone = This deputy is not there any more. Nothing was recorded.
order-yes = Yes, record it
order-no = No
order-refused = All right, I record nothing.
order-back = Welcome back. Your reminders come to you again.
order-not-away = You were not recorded as away; your reminders come to you.
order-stop-what = What shall I not remind you of any more? Say for example: stop reminders about the benchmark.
order-stop-none = I do not remind you of anything with “{ $words }” in it.

weekday-0 = Monday { $day }
weekday-1 = Tuesday { $day }
weekday-2 = Wednesday { $day }
weekday-3 = Thursday { $day }
weekday-4 = Friday { $day }
weekday-5 = Saturday { $day }
weekday-6 = Sunday { $day }
# What an administrator does with all reminders.

steer-not-yours = Only an administrator can do this. For yourself: stop reminders about a subject, or say until when you are away.
steer-held = { $count ->
    [0] All reminders are held until an administrator lets them go again.
    [one] All reminders are held until an administrator lets them go again. One message was on its way already.
   *[other] All reminders are held until an administrator lets them go again. { $count } messages were on their way already.
}
steer-held-already = All reminders are held already: { $person } did so on { $moment }.
steer-resumed = Reminders go out again.
steer-not-held = Reminders were not held.
steer-allowed = { $count ->
    [one] Allowed: 1 message goes out.
   *[other] Allowed: { $count } messages go out.
}
steer-allowed-already = This has been allowed already, by { $person } on { $moment }.
steer-allow-past = The messages of { $day } do not go out any more; what is still needed of them goes in a later message.
steer-nothing-asked = No messages wait for leave.
steer-again = Message { $number } to { $person } goes out again.
steer-again-next = What was in message { $number } and is still needed, goes in the next message to { $person }.
steer-again-already = Message { $number } to { $person } is not failed or doubtful, or it was sent again already. Nothing happens.
steer-again-waits = Message { $number } to { $person } is waiting to go out already. Nothing happens.
steer-again-unknown = I do not know message { $number }.
steer-button-failed = What did not arrive?
steer-button-going-out = What goes out?
order-remind-hour-moved = { $asked } is outside the hours in which reminders go out ({ $opens } to { $closes }); hence this time.
order-remind-one-message = you get one message on a day: if something cannot wait that day, it comes earlier
order-remind-about = this is about { $title }: { $stands }
day-at = { $day } at { $hour }
