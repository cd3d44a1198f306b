package rubezh.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.register.SeizureRow;
import rubezh.register.shift.Shift;

/**
 * What waits for an officer. What no role of the officer shows is left out.
 *
 * @param at time it was read
 * @param today date at the station
 * @param shift the open shift
 * @param shiftForgotten whether it has been open for more than a day
 * @param sections what waits, the most pressing first; without kinds of which nothing waits, but
 *     for the work that is the officer's own
 * @param comparing whether the register still has to be looked through for entries of the watch
 *     list; reading again goes on with that
 * @param last newest record of the station
 * @param unsentSince when the oldest change was written that a recipient has not acknowledged
 * @param lastSent newest bundle that was sent
 * @param receiptsOverdue bundles whose receipt should be here
 * @param operations operations whose dates run today
 * @param backups state of the backups
 * @param days what came of the newest days, and the daily summary that is owed
 * @param summaryDue time at which the current station day ends; empty for who issues no reports
 */
public record TodaySummary(
        Instant at,
        LocalDate today,
        Optional<Shift> shift,
        boolean shiftForgotten,
        List<TodaySection> sections,
        boolean comparing,
        Optional<SeizureRow> last,
        Optional<Instant> unsentSince,
        Optional<ExchangeLogEntry> lastSent,
        long receiptsOverdue,
        List<RunningOperation> operations,
        BackupStatus backups,
        DayReports days,
        Optional<Instant> summaryDue) {
    public TodaySummary {
        sections = List.copyOf(sections);
        operations = List.copyOf(operations);
    }

    /** Returns the section of a kind, if it is shown. */
    public Optional<TodaySection> section(TodaySection.Kind kind) {
        return sections.stream().filter(section -> section.kind() == kind).findFirst();
    }
}
