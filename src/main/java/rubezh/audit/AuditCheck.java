package rubezh.audit;

import module java.base;

import rubezh.security.Audit;
import rubezh.text.DateFormatter;
import rubezh.text.Messages;

/**
 * Result of a check of the chain.
 *
 * @param entries number of entries
 * @param firstInvalid number of the first entry that does not follow the one before, or cannot be
 *     opened; 0 if all do
 * @param head end of the chain
 * @param losses ends of the log that were lost
 */
public record AuditCheck(
        long entries, long firstInvalid, Audit.Head head, List<Audit.Loss> losses) {
    public AuditCheck {
        losses = List.copyOf(losses);
    }

    /** Returns whether every entry follows the one before. */
    public boolean isIntact() {
        return firstInvalid == 0;
    }

    /**
     * Returns the result in sentences.
     *
     * @param zone zone of the station
     */
    public List<String> text(Messages messages, ZoneId zone) {
        var lines = new ArrayList<String>();
        lines.add(
                isIntact()
                        ? messages.text("auditlog.check.intact", entries, head.mark())
                        : messages.text("auditlog.check.broken", entries, firstInvalid));
        var dates = DateFormatter.in(messages.language());
        losses.forEach(loss ->
                lines.add(
                        messages.text(
                                "auditlog.check.loss",
                                loss.entry(),
                                loss.entries(),
                                dates.dateTime(LocalDateTime.ofInstant(loss.newest(), zone)))));
        return lines;
    }
}
