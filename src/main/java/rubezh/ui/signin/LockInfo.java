package rubezh.ui.signin;

import java.time.LocalTime;
import rubezh.security.Officer;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * What a locked window says of itself; nothing of a record, as it is read by whoever passes.
 *
 * @param since time of the lock in the zone of the station
 * @param reason why it was locked
 * @param idleMinutes minutes without work after which it locks on this computer
 * @param officer officer whose session it was
 * @param unsaved number of records whose unsaved work is kept
 */
public record LockInfo(
        LocalTime since, LockReason reason, int idleMinutes, Officer officer, int unsaved) {
    /** Returns the sentences in one language. */
    String text(Messages messages) {
        String time = DateFormatter.in(messages.language()).time(since);
        String who = officer.nameIn(messages::text);
        // Nothing is said of none: unsaved work of another time may still wait among the drafts.
        return (messages.text(reason.key(), who, time, idleMinutes)
                        + " "
                        + messages.text("signin.locked", unsaved))
                .strip();
    }
}
