package rubezh.today;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.today.TodayItem.WatchedRecord;
import rubezh.today.TodaySection.Kind;
import rubezh.watch.ListedWatchEntry;
import rubezh.watch.OpenFindings;
import rubezh.watch.WatchFinding;
import rubezh.watch.WatchService;

/** Records that match the watch list and that nobody has looked at yet. */
final class WatchSection {
    private WatchSection() {}

    /** Returns what matches, as far as it is known soon; nothing for who records nothing. */
    static OpenFindings findings(WatchService watch, Officer officer) {
        return Permission.RECORD.isGrantedTo(officer)
                ? watch.openSoFar()
                : new OpenFindings(List.of(), false);
    }

    /** Returns the section; empty while nothing matches, as at a station without a list. */
    static Optional<TodaySection> of(
            List<WatchFinding> findings, WatchService watch, Catalogue catalogue) {
        var entries = new LinkedHashMap<UUID, Set<String>>();
        for (WatchFinding one : findings) {
            Set<String> texts = entries.computeIfAbsent(one.recordId(), _ -> new LinkedHashSet<>());
            if (entries.size() <= RecordSections.SHOWN) {
                watch.find(one.entryId()).map(ListedWatchEntry::text).ifPresent(texts::add);
            }
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> shown =
                new LinkedHashSet<>(entries.keySet().stream().limit(RecordSections.SHOWN).toList());
        List<TodayItem> items =
                catalogue.page(Query.ALL.among(shown), 0, shown.size()).stream()
                        .<TodayItem>map(row -> watched(row, entries))
                        .toList();
        return Optional.of(new TodaySection(Kind.WATCHED, entries.size(), items));
    }

    private static WatchedRecord watched(SeizureRow row, Map<UUID, Set<String>> entries) {
        return new WatchedRecord(row, List.copyOf(entries.getOrDefault(row.recordId(), Set.of())));
    }
}
