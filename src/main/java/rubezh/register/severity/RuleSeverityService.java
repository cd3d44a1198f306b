package rubezh.register.severity;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.severity.RaisableRules;
import rubezh.journal.StationNotes;
import rubezh.security.Audit;
import rubezh.security.AuditAction;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.Fault;

/**
 * Severities of the rules at the station, raised by its administrator, and the fields that he asks
 * for beside the core. A change holds at once for every submission of a record of the station.
 */
public final class RuleSeverityService {
    private final SeverityNote note;
    private final Session session;
    private final Audit audit;
    private final Runnable onChanged;

    /**
     * @param onChanged counts the records of the station anew
     */
    public RuleSeverityService(
            StationNotes notes, Session session, Audit audit, Runnable onChanged) {
        this.onChanged = onChanged;
        this.note = new SeverityNote(notes);
        this.session = session;
        this.audit = audit;
    }

    /** Returns what can be raised: the rules by code, then the fields in the order of the form. */
    public List<RuleSeverity> list() {
        session.require(Permission.SIGNED_IN);
        Map<String, Severity> raised = note.get().byCode();
        return Stream.concat(
                        RaisableRules.ALL.keySet().stream(),
                        RaisableRules.FIELDS.stream().map(FieldPath::path))
                .map(code -> current(code, raised))
                .toList();
    }

    private static RuleSeverity current(String code, Map<String, Severity> raised) {
        Severity builtIn = RaisableRules.builtIn(code).orElseThrow();
        return new RuleSeverity(code, builtIn, raised.getOrDefault(code, builtIn));
    }

    /**
     * Raises a rule, or asks for a field at submission.
     *
     * @param code code of the rule, or path of the field
     * @throws Fault {@code RUL-001} if it is none that can be raised, {@code RUL-002} if the
     *     severity is not stronger than the built-in one, {@code RUL-003} if a field is to become a
     *     question, {@code STO-010} to {@code STO-014} if the disk takes no data
     */
    public void raise(String code, Severity severity) {
        session.require(Permission.RAISE_RULES);
        requireRule(code);
        if (!RaisableRules.isRaise(code, severity)) {
            String fault = RaisableRules.isField(code) ? "RUL-003" : "RUL-002";
            throw new Fault(Fault.Exit.USAGE, fault, code);
        }
        write(code, severity);
    }

    /**
     * Gives a rule its built-in severity again, or asks for a field no longer.
     *
     * @throws Fault {@code RUL-001} as in {@link #raise}
     */
    public void reset(String code) {
        session.require(Permission.RAISE_RULES);
        requireRule(code);
        write(code, null);
    }

    private static void requireRule(String code) {
        if (RaisableRules.builtIn(code).isEmpty()) {
            throw new Fault(Fault.Exit.USAGE, "RUL-001", code);
        }
    }

    private synchronized void write(String code, @Nullable Severity severity) {
        RuleSeverity before = current(code, note.get().byCode());
        Severity now = severity == null ? before.builtIn() : severity;
        if (before.current() == now) {
            return;
        }
        audit.write(
                AuditAction.CHANGE_RULE,
                code,
                Map.of("value", now.name(), "before.value", before.current().name()),
                () -> note.put(note.get().with(code, severity)));
        onChanged.run();
    }
}
