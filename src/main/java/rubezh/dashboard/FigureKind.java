package rubezh.dashboard;

import java.util.Locale;

/** Kinds of figures of a dashboard, each a table of its own. */
public enum FigureKind {
    CASES,
    /** Drugs and precursors of all groups. */
    TOTAL,
    GROUP,
    SUBSTANCE,
    DAY,
    /** Hours of the week. */
    HOUR,
    POST,
    CONCEALMENT,
    /** Means of detection. */
    MEANS,
    ROUTE;

    /** Returns the word of the kind on the command line and in files: {@code substance}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the message key of its name. */
    public String key() {
        return "dashboard.figure." + word();
    }
}
