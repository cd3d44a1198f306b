package rubezh.store;

import rubezh.security.Audit;
import rubezh.security.Officer;
import rubezh.security.Rank;
import rubezh.store.file.AuditLog;
import rubezh.text.Fault;

/**
 * Writer of acknowledgements into the audit log.
 *
 * @see Audit#acknowledgements
 */
public final class AcknowledgementWriter {
    private final Officer officer;
    private final boolean founder;
    private final AuditLog audit;

    /**
     * @param founder whether the officer set the register up
     */
    AcknowledgementWriter(Officer officer, boolean founder, AuditLog audit) {
        this.officer = officer;
        this.founder = founder;
        this.audit = audit;
    }

    /**
     * Checks that the officer may acknowledge faults, and that it can be written down.
     *
     * @throws Fault {@code SEC-010} unless the officer is a supervisor, an administrator, or the
     *     one who set the register up; {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    public void requirePermitted() {
        boolean senior =
                Rank.of(officer.rank())
                        .filter(r -> r == Rank.SUPERVISOR || r == Rank.ADMINISTRATOR)
                        .isPresent();
        if (!senior && !founder) {
            throw new Fault(Fault.Exit.NOT_PERMITTED, "SEC-010", officer.login());
        }
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
        String name = officer.name().isEmpty() ? officer.login() : officer.name();
        audit.acknowledge(code, place, name, reason);
    }
}
