package rubezh.report;

import module java.base;

/** Kinds of reports. */
public enum ReportKind {
    /** Report of one station day. */
    DAILY,
    /** Report of a joint operation. */
    OPERATION,
    /** Part of the register book of a year. */
    REGISTER,
    /** List of the sealed packages in store. */
    STOCK,
    /** Act of a stocktaking, made where it ends. */
    STOCKTAKE,
    /** Protocol of a seizure. */
    PROTOCOL,
    /** Act of weighing and packing. */
    WEIGHING,
    /** Act of an inspection: what was inspected, how, and what was found where. */
    INSPECTION,
    /** Inventory of the packages of a case. */
    INVENTORY,
    /** Page of the packages of a case on which each hand-over is signed. */
    CUSTODY,
    /** Act by which the packages of a case go from one hand to another. */
    HANDOVER_ACT,
    /** Act of sampling, with the request to the laboratory. */
    SAMPLING,
    /** Table of the photographs with their captions and hashes. */
    PHOTOS,
    /** Act of the destruction of the goods. */
    DESTRUCTION,
    /** Notification of the country of origin; it names nobody. */
    NOTIFICATION,
    /** Labels of the evidence. */
    LABELS;

    private static final List<ReportKind> OF_CASE =
            Arrays.stream(values()).filter(ReportKind::isOfCase).toList();

    private static final List<ReportKind> OF_MANY =
            Arrays.stream(values()).filter(kind -> !kind.isOfCase() && kind != STOCKTAKE).toList();

    /** Returns the kinds that are reports of many cases, made at any time. */
    public static List<ReportKind> ofMany() {
        return OF_MANY;
    }

    /** Returns the kinds that are papers of a single case. */
    public static List<ReportKind> ofCase() {
        return OF_CASE;
    }

    /** Returns whether it is a paper of a single case. */
    public boolean isOfCase() {
        return compareTo(PROTOCOL) >= 0;
    }

    /** Returns whether it may name persons, and does so unless it is asked not to. */
    public boolean namesPersons() {
        return this != NOTIFICATION;
    }

    /** Returns the part of a file name, say {@code handover-act}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
