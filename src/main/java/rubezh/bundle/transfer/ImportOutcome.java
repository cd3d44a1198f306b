package rubezh.bundle.transfer;

/** Effect of an import on one record; a record has exactly one. */
public enum ImportOutcome {
    /** The record is added. */
    NEW,
    /** The record exists and gets newer revisions. */
    UPDATES,
    /** The record gets revisions and then has conflicting fields. */
    CONFLICT,
    /** The record is added or updated and then is not valid by the rules that apply to all. */
    INVALID,
    /** The added revisions are older than the local ones and change no displayed value. */
    OLDER,
    /** The register has every revision of the bundle already; none is refused. */
    KNOWN,
    /** The kind or major version is unknown: stored and passed on unchanged. */
    OPAQUE,
    /** Nothing is added and revisions are refused, for the reasons of the outcome. */
    REFUSED
}
