package rubezh.text;

import java.time.LocalDate;

/** What a typed date turned out to be. */
public sealed interface DateParseResult {
    /** A day. */
    record Value(LocalDate date) implements DateParseResult {}

    /** Not a day; the text stays with the person. */
    record Refused(DateProblem problem) implements DateParseResult {}
}
