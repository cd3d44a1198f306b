package rubezh.text;

import java.time.LocalDate;

/** Result of reading a typed date. */
public sealed interface DateParseResult {
    /** A day. */
    record Value(LocalDate date) implements DateParseResult {}

    /** Not a day; the text stays in the field. */
    record Refused(DateProblem problem) implements DateParseResult {}

    /**
     * Reasons to refuse a typed date or time; the sentence is message {@code common.date.<name>}.
     */
    enum DateProblem {
        /** Nothing was typed. */
        EMPTY,
        /** The text has none of the notations of a date. */
        NOT_A_DATE,
        /** A date that the calendar does not have. */
        NO_SUCH_DAY,
        /** The text has none of the notations of a time, or the clock has no such time. */
        NOT_A_TIME;

        /** Returns the message key of the sentence. */
        public String key() {
            return "common.date." + name();
        }
    }
}
