package rubezh.ui.signin;

import java.time.LocalTime;
import java.util.function.Function;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * What a locked window says of itself; nothing of a record.
 *
 * @param since time of the lock in the zone of the station
 * @param officer name of the officer whose session it was
 * @param unsaved number of records whose unsaved work is kept
 */
public record LockInfo(LocalTime since, Function<Messages, String> officer, int unsaved) {
    /** Returns the sentence in one language. */
    String text(Messages messages) {
        String time = DateFormatter.in(messages.language()).time(since);
        return messages.text("signin.locked", time, officer.apply(messages), unsaved);
    }
}
