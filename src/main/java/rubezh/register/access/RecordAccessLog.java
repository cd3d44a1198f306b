package rubezh.register.access;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Tells the audit log which records an officer opens and which leave the program. Blocks on the
 * disk, so not for the JavaFX thread.
 *
 * <pre>{@code
 * register.accessLog().noteOpening(recordId, RecordAccessLog.Purpose.READ);
 * }</pre>
 *
 * @see AuditAction
 */
public final class RecordAccessLog {
    private static final Logger LOG = LoggerFactory.getLogger(RecordAccessLog.class);

    private final Session session;
    private final Audit audit;

    public RecordAccessLog(Session session, Audit audit) {
        this.session = session;
        this.audit = audit;
    }

    /** What a record is opened for. The name is stored. */
    public enum Purpose {
        READ,
        EDIT,
        /** As a model of another record. */
        COPY,
        /** To decide on it. */
        REVIEW,
        COMMAND_LINE
    }

    /**
     * Records that the officer opens a record, once for each opening. A disk that takes no data
     * keeps nobody from reading: then it is not recorded.
     */
    public void noteOpening(UUID recordId, Purpose purpose) {
        try {
            note(AuditAction.OPEN_RECORD, recordId, purpose.name());
        } catch (Fault full) {
            if (full.exit() != Fault.Exit.DISK) {
                throw full;
            }
            LOG.warn("opening of {} not recorded: {}", recordId, full.code());
        }
    }

    /**
     * Records that the text of a record is about to be copied to the clipboard.
     *
     * @throws Fault {@code STO-014} if the disk is full; then it must not. A register opened for
     *     reading records nothing and refuses nothing
     */
    public void noteTextCopy(UUID recordId) {
        note(AuditAction.COPY_RECORD, recordId, "CLIPBOARD");
    }

    /** Records that the pictures and documents of a record are about to be written to files. */
    public void noteFileCopy(UUID recordId) {
        note(AuditAction.COPY_RECORD, recordId, "FILES");
    }

    private void note(AuditAction action, UUID recordId, String way) {
        session.require(Permission.READ_RECORDS);
        String id = recordId.toString();
        audit.write(action, id, Map.of("record", id, "way", way.toLowerCase(Locale.ROOT)));
    }

    /** Records that rows of a list leave the program as a file of a format. */
    public void noteList(String format, long rows) {
        session.require(Permission.READ_RECORDS);
        audit.write(AuditAction.EXPORT_LIST, format, Map.of("count", "" + rows));
    }
}
