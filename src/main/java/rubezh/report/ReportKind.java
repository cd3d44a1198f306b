package rubezh.report;

import java.util.Locale;

/** Kinds of reports that screen and command line offer. */
public enum ReportKind {
    /** Report of one station day. */
    DAILY,
    /** Report of a joint operation. */
    OPERATION;

    /** Returns the kind as it stands in a file name, say {@code daily}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
