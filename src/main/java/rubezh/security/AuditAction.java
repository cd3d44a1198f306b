package rubezh.security;

import module java.base;

/**
 * Act that the audit log records. The code is stored: a constant may be added, never renamed.
 *
 * @see Audit#write
 */
public enum AuditAction {
    SIGN_IN(Kind.SIGN_IN),
    /** Written before sign-in, so by anybody. */
    SIGN_IN_FAILED(Kind.SIGN_IN),
    SIGN_OUT(Kind.SIGN_IN),
    LOCK(Kind.SIGN_IN),
    ADMIT(Kind.ACCOUNT),
    CHANGE_OFFICER(Kind.ACCOUNT),
    DEACTIVATE(Kind.ACCOUNT),
    REACTIVATE(Kind.ACCOUNT),
    RESET_PASSWORD(Kind.ACCOUNT),
    CHANGE_PASSWORD(Kind.ACCOUNT),
    REOPEN_ACCOUNT(Kind.ACCOUNT),
    RENEW_RECOVERY_SHEET(Kind.ACCOUNT),
    RECOVER(Kind.ACCOUNT),
    /** The code of a recovery sheet was encrypted to headquarters. */
    DEPOSIT_CODE(Kind.ACCOUNT),
    /** Headquarters read the code that a station left there. */
    OPEN_DEPOSIT(Kind.ACCOUNT),
    /**
     * Names and roles were written as records that travel; the change itself is an act of its own.
     */
    RECORD_ROLES(Kind.ACCOUNT),
    OPEN_SHIFT(Kind.SHIFT),
    HAND_OVER_SHIFT(Kind.SHIFT),
    TAKE_OVER_SHIFT(Kind.SHIFT),
    RECORD(Kind.RECORD),
    REVIEW(Kind.RECORD),
    /** Created, changed, closed or opened again; figures of a day. */
    OPERATION(Kind.RECORD),
    /** A day was reported to be without seizures, or such a report was withdrawn. */
    NIL_REPORT(Kind.RECORD),
    /** Written once for each opening; a preview beside the list is none. */
    OPEN_RECORD(Kind.RECORD),
    /** The text or the files of one record left the program. */
    COPY_RECORD(Kind.RECORD),
    EXPORT_LIST(Kind.RECORD),
    ISSUE_REPORT(Kind.PAPER),
    PRINT(Kind.PAPER),
    IMPORT(Kind.EXCHANGE),
    /** An extract was written for a partner and signed. */
    EXTRACT(Kind.EXCHANGE),
    EXPORT(Kind.EXCHANGE),
    /** A receipt of an imported bundle was written. */
    RECEIPT(Kind.EXCHANGE),
    /**
     * Headquarters wrote its roster: an installation was approved or revoked, or it was renewed.
     */
    ROSTER(Kind.EXCHANGE),
    /** A right over cases was asked, given, declined or ended. */
    GRANT(Kind.EXCHANGE),
    /** A hub was made in a database. */
    CREATE_HUB(Kind.EXCHANGE),
    UPGRADE_HUB(Kind.EXCHANGE),
    /** What a hub did not have of the register was copied into it. */
    COPY_TO_HUB(Kind.EXCHANGE),
    /** Records of a hub were copied into this register. */
    COPY_FROM_HUB(Kind.EXCHANGE),
    /** The computer was connected with a hub. */
    CONNECT_HUB(Kind.EXCHANGE),
    /** The connection with a hub was ended. */
    DISCONNECT_HUB(Kind.EXCHANGE),
    /** This register was told which installation is headquarters. */
    PIN_HEADQUARTERS(Kind.EXCHANGE),
    REQUEST_ENROLMENT(Kind.EXCHANGE),
    BACKUP(Kind.BACKUP),
    REHEARSE_RESTORE(Kind.BACKUP),
    RESTORE(Kind.BACKUP),
    SETTING(Kind.REGISTER),
    CHANGE_STATION(Kind.REGISTER),
    CHANGE_CODE_LIST(Kind.REGISTER),
    /** A template of a paper was saved, or the built-in words were chosen again. */
    CHANGE_TEMPLATE(Kind.REGISTER),
    /** A mapping of tables was saved or taken back. */
    CHANGE_MAPPING(Kind.REGISTER),
    /** A layout of extracts was saved or taken back. */
    CHANGE_LAYOUT(Kind.REGISTER),
    /** An officer shared a view of the list, changed it or took it back. */
    SHARE_VIEWS(Kind.REGISTER),
    /** An entry was added, changed, shared or closed; a match was set aside. */
    CHANGE_WATCH_LIST(Kind.REGISTER),
    /** A rule was raised, or given its built-in severity again. */
    CHANGE_RULE(Kind.REGISTER),
    EXPORT_AUDIT(Kind.REGISTER),
    ACKNOWLEDGE(Kind.REGISTER),
    NEW_INCARNATION(Kind.REGISTER),
    CLOCK_BACK(Kind.REGISTER);

    /** Group of actions, to filter by. */
    public enum Kind {
        SIGN_IN,
        ACCOUNT,
        SHIFT,
        RECORD,
        PAPER,
        EXCHANGE,
        BACKUP,
        REGISTER;

        /** Returns the code, for example {@code sign-in}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the message key. */
        public String key() {
            return "auditlog.kind." + name();
        }
    }

    private final Kind kind;

    AuditAction(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the stored code, for example {@code change-password}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the message key. */
    public String key() {
        return "auditlog.action." + name();
    }

    /** Returns the action of a stored code; empty for one of a newer program. */
    public static Optional<AuditAction> of(String code) {
        return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
    }
}
