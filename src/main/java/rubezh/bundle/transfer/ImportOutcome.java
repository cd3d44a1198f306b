package rubezh.bundle.transfer;

/** Effect of an import on one record. */
public enum ImportOutcome {
    /** The record is added. */
    NEW,
    /** The record exists and gets newer revisions. */
    UPDATES,
    /** The record gets revisions and then has conflicting fields. */
    CONFLICT,
    /** The added revisions are older than the local ones and change no displayed value. */
    OLDER,
    /** The register has every revision already. */
    KNOWN,
    /** The kind or major version is unknown: stored and passed on unchanged. */
    OPAQUE,
    /** The revisions are refused; the reason is the code of the outcome. */
    REFUSED
}
