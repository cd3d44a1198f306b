package rubezh.store.file;

import module java.base;

import rubezh.security.Audit;

/** Losses and acknowledgements as details of audit entries. */
final class AuditFaults {
    static final String MISSING_ENTRIES = "missing-entries";
    static final String MISSING_REVISIONS = "missing-revisions";
    static final String NEWEST = "newest";
    private static final String CODE = "code";
    private static final String OFFICER = "officer";
    private static final String REASON = "reason";

    private AuditFaults() {}

    static Audit.Loss loss(Audit.Entry entry) {
        return new Audit.Loss(
                entry.seq(),
                Long.parseLong(entry.detail().get(MISSING_ENTRIES)),
                Long.parseLong(entry.detail().get(MISSING_REVISIONS)),
                Instant.parse(entry.detail().get(NEWEST)));
    }

    /** Returns the details of an acknowledgement, with the end of the log before it. */
    static Map<String, String> acknowledgement(
            String code, String officer, String reason, Audit.Head head) {
        return Map.of(
                CODE,
                code,
                OFFICER,
                officer,
                REASON,
                reason,
                "head",
                head.seq() + " " + head.hash());
    }

    static Audit.Acknowledgement acknowledgement(Audit.Entry entry) {
        return new Audit.Acknowledgement(
                entry.detail().getOrDefault(CODE, ""),
                entry.object(),
                entry.at(),
                entry.detail().getOrDefault(OFFICER, entry.login()),
                entry.detail().getOrDefault(REASON, ""));
    }
}
