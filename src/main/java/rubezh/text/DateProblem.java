package rubezh.text;

/** Why a typed date or time is refused; the sentence is message {@code common.date.<name>}. */
public enum DateProblem {
    /** Nothing was typed. */
    EMPTY,
    /** It is written in none of the ways a date can be. */
    NOT_A_DATE,
    /** It is written like a date, but the calendar has no such day. */
    NO_SUCH_DAY,
    /** It is written in none of the ways a time can be, or the clock has no such time. */
    NOT_A_TIME;

    /** Returns the key of the sentence. */
    public String key() {
        return "common.date." + name();
    }
}
