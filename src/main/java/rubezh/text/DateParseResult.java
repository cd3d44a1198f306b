package rubezh.text;

import java.time.LocalDate;

/** Result of reading a typed date. */
public sealed interface DateParseResult {
    /** A day. */
    record Value(LocalDate date) implements DateParseResult {}

    /** Not a day; the text stays in the field. */
    record Refused(DateProblem problem) implements DateParseResult {}
}
