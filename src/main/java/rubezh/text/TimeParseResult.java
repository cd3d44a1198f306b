package rubezh.text;

import java.time.LocalTime;
import rubezh.text.DateParseResult.DateProblem;

/** Result of reading a typed time of day. */
public sealed interface TimeParseResult {
    /** A time, to the minute. */
    record Value(LocalTime time) implements TimeParseResult {}

    /** Not a time; the text stays in the field. */
    record Refused(DateProblem problem) implements TimeParseResult {}
}
