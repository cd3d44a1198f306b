package rubezh.report;

import java.util.Locale;

/** Kinds of reports. */
public enum ReportKind {
    /** Report of one station day. */
    DAILY,
    /** Report of a joint operation. */
    OPERATION;

    /** Returns the part of a file name, say {@code daily}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
