package rubezh.today;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.today.TodayItem.WaitingRecord;
import rubezh.today.TodaySection.Kind;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchService;

/** Records that match the watch list and that nobody has looked at yet. */
final class WatchSection {
    private WatchSection() {}

    /** Returns the section; empty while nothing matches, as at a station without a list. */
    static Optional<TodaySection> of(WatchService watch, Catalogue catalogue) {
        var records = new LinkedHashSet<UUID>();
        watch.open().stream().map(WatchFinding::recordId).forEach(records::add);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> shown =
                new LinkedHashSet<>(records.stream().limit(RecordSections.SHOWN).toList());
        List<TodayItem> items =
                catalogue.page(Query.ALL.among(shown), 0, shown.size()).stream()
                        .<TodayItem>map(row -> new WaitingRecord(row, List.of(), null))
                        .toList();
        return Optional.of(new TodaySection(Kind.WATCHED, records.size(), items));
    }
}
