package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.watch.WatchKind;

/**
 * Value of a record that entries are compared with.
 *
 * @param kind kind of entries it is compared with
 * @param pointer pointer of its field
 * @param text the value as typed; of a name, surname first
 * @param folded the value as it is compared
 * @param birth date of birth of the person, if known
 */
public record WatchSubject(
        WatchKind kind, String pointer, String text, String folded, @Nullable LocalDate birth) {
    static WatchSubject of(WatchKind kind, String pointer, String text, @Nullable LocalDate birth) {
        return new WatchSubject(kind, pointer, text, WatchFold.of(kind, text), birth);
    }

    /** Returns the words of a name or mark. */
    List<String> words() {
        return Arrays.asList(folded.split(" "));
    }
}
