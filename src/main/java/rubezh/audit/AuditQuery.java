package rubezh.audit;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.security.Audit;
import rubezh.security.AuditAction;

/**
 * Selection of entries of the audit log; all conditions must hold.
 *
 * @param login login of who acted, or of the officer acted on; null for anybody
 * @param kind kind of the act; null for any
 * @param object part of the id of the object, or of the record it is of; empty for any
 * @param from first day, or null
 * @param to last day, or null
 * @param text text in login, object or detail, in any case; empty for any
 */
public record AuditQuery(
        @Nullable String login,
        AuditAction.@Nullable Kind kind,
        String object,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {
    /** Every entry, also what cannot be opened. */
    public static final AuditQuery ALL = new AuditQuery(null, null, "", null, null, "");

    /** Returns the same of one officer. */
    public AuditQuery of(@Nullable String officer) {
        return new AuditQuery(officer, kind, object, from, to, text);
    }

    /** Returns the same of one kind. */
    public AuditQuery of(AuditAction.@Nullable Kind chosen) {
        return new AuditQuery(login, chosen, object, from, to, text);
    }

    /** Returns the same on one object. */
    public AuditQuery on(String id) {
        return new AuditQuery(login, kind, id, from, to, text);
    }

    /** Returns the same within days, both included. */
    public AuditQuery between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AuditQuery(login, kind, object, first, last, text);
    }

    /** Returns the same with a text. */
    public AuditQuery matching(String words) {
        return new AuditQuery(login, kind, object, from, to, words);
    }

    /** Returns whether an entry is selected; one that cannot be opened is only in {@link #ALL}. */
    boolean accepts(Audit.Entry entry, ZoneId zone) {
        return entry.isReadable()
                && isOf(entry)
                && isOfKind(entry)
                && isOn(entry)
                && isInPeriod(entry.at().atZone(zone).toLocalDate())
                && contains(entry);
    }

    private boolean isOf(Audit.Entry entry) {
        return login == null || entry.login().equals(login) || entry.object().equals(login);
    }

    private boolean isOn(Audit.Entry entry) {
        return entry.object().contains(object)
                || entry.detail().getOrDefault(AuditLine.RECORD, "").contains(object);
    }

    private boolean isOfKind(Audit.Entry entry) {
        return kind == null
                || AuditAction.of(entry.action()).filter(a -> a.kind() == kind).isPresent();
    }

    private boolean isInPeriod(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private boolean contains(Audit.Entry entry) {
        String sought = text.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(entry.login(), entry.object(), entry.action()),
                        entry.detail().values().stream())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(sought));
    }
}
