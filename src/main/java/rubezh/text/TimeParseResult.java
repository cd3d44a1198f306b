package rubezh.text;

import java.time.LocalTime;

/** What a typed time of day turned out to be. */
public sealed interface TimeParseResult {
    /** A time, to the minute. */
    record Value(LocalTime time) implements TimeParseResult {}

    /** Not a time; the text stays with the person. */
    record Refused(DateProblem problem) implements TimeParseResult {}
}
