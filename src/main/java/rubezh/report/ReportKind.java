package rubezh.report;

import module java.base;

/** Kinds of reports. */
public enum ReportKind {
    /** Report of one station day. */
    DAILY,
    /** Report of a joint operation. */
    OPERATION,
    /** Protocol of a seizure. */
    PROTOCOL,
    /** Act of weighing and packing. */
    WEIGHING,
    /** Inventory of the packages of a case. */
    INVENTORY,
    /** Page of the packages of a case on which each hand-over is signed. */
    CUSTODY,
    /** Act of sampling, with the request to the laboratory. */
    SAMPLING,
    /** Table of the photographs with their captions and hashes. */
    PHOTOS,
    /** Labels of the evidence. */
    LABELS;

    private static final List<ReportKind> OF_CASE =
            Arrays.stream(values()).filter(ReportKind::isOfCase).toList();

    /** Returns the kinds that are papers of a single case. */
    public static List<ReportKind> ofCase() {
        return OF_CASE;
    }

    /** Returns whether it is a paper of a single case. */
    public boolean isOfCase() {
        return compareTo(PROTOCOL) >= 0;
    }

    /** Returns the part of a file name, say {@code daily}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
