package rubezh.cli.option;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.watch.WatchEntry;
import rubezh.domain.watch.WatchKind;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/** Values of an entry of the watch list; what is not given stays as it was. */
public final class WatchOptions {
    @Option(names = "--text", paramLabel = "T")
    @Nullable String text;

    @Option(names = "--born", paramLabel = "DATE|YEAR")
    @Nullable String born;

    @Option(names = "--reason", paramLabel = "T")
    @Nullable String reason;

    @Option(names = "--action", paramLabel = "T")
    @Nullable String action;

    @Option(names = "--source", paramLabel = "T")
    @Nullable String source;

    @Option(names = "--until", paramLabel = "DATE")
    @Nullable String until;

    @Option(names = "--handling", paramLabel = "CODE")
    @Nullable String handling;

    /** Returns the reason given; empty without one. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    /** Returns a new entry. */
    public WatchEntry entry(WatchKind kind, String value) {
        return over(WatchEntry.of(kind, value, null));
    }

    /** Returns an entry with the values given. */
    public WatchEntry over(WatchEntry old) {
        return new WatchEntry(
                old.kind(),
                given(text, old.text()),
                given(born, old.born()),
                given(reason, old.reason()),
                given(action, old.action()),
                given(source, old.source()),
                until == null ? old.until() : day(until),
                handling == null ? old.handling() : code(handling),
                old.closed(),
                old.closing(),
                old.by());
    }

    /** Returns the value given, none for an empty one, or the old one. */
    private static @Nullable String given(@Nullable String value, @Nullable String old) {
        if (value == null) {
            return old;
        }
        return BlankCharacters.isBlank(value) ? null : BlankCharacters.strip(value);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return BlankCharacters.isBlank(text) ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Fault(e, Fault.Exit.USAGE, "WAT-009", text);
        }
    }

    private static @Nullable Handling code(String text) {
        try {
            return BlankCharacters.isBlank(text) ? null : new Handling(text);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "WAT-010", text);
        }
    }
}
