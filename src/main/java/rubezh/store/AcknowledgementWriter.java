package rubezh.store;

import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.store.file.AuditLog;
import rubezh.text.Fault;

/**
 * Writer of acknowledgements into the audit log.
 *
 * @see Audit#acknowledgements
 */
public final class AcknowledgementWriter {
    private final Session session;
    private final AuditLog audit;

    AcknowledgementWriter(Session session, AuditLog audit) {
        this.session = session;
        this.audit = audit;
    }

    /**
     * Checks that the officer may acknowledge faults, and that it can be written down.
     *
     * @throws Fault {@code SEC-011} if no role of the officer allows it; {@code STO-010} to {@code
     *     STO-014} if the disk takes no data
     */
    public void requirePermitted() {
        session.require(Permission.ACKNOWLEDGE_FAULT);
        audit.requireWritable();
    }

    /**
     * Acknowledges one fault.
     *
     * @param place what exactly is meant
     * @throws Fault as {@link #requirePermitted}
     */
    public void write(String code, String place, String reason) {
        requirePermitted();
        Officer officer = session.officer();
        String name = officer.name().isEmpty() ? officer.login() : officer.name();
        audit.acknowledge(code, place, name, reason);
    }
}
