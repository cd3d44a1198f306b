package rubezh.app;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupComparison;
import rubezh.backup.BackupContents;
import rubezh.bundle.Exchange;
import rubezh.bundle.PeerState;
import rubezh.bundle.verify.ReplicaRanges;
import rubezh.journal.VersionVector;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.store.OpenStation;
import rubezh.store.backup.ContentsComparison;
import rubezh.store.backup.ContentsComparison.Change;
import rubezh.store.file.Connections;
import rubezh.store.file.StationMetadata;
import rubezh.text.Fault;

/** What a restore would change in an open register, and who else has what would go. */
final class RestorePreview {
    private static final int PAGE = 500;
    private static final int PAGES = 20;

    private final OpenStation station;
    private final Exchange exchange;

    RestorePreview(OpenStation station, Exchange exchange) {
        this.station = station;
        this.exchange = exchange;
    }

    /**
     * @throws Fault {@code BAK-004} if it is a backup of another register
     */
    static void requireSameRegister(OpenStation station, Path backup) {
        UUID own = station.handle().connections().read(StationMetadata::readRegisterId);
        try (Connections copy = ContentsComparison.open(backup)) {
            if (!copy.read(StationMetadata::readRegisterId).equals(own)) {
                throw new Fault(Fault.Exit.UNVERIFIED, "BAK-004", backup.getFileName());
            }
        }
    }

    BackupComparison of(Path backup) {
        requireSameRegister(station, backup);
        try (Connections copy = ContentsComparison.open(backup)) {
            return compare(backup, ContentsComparison.of(station.handle().connections(), copy));
        }
    }

    private BackupComparison compare(Path backup, ContentsComparison found) {
        var held = new TreeMap<String, Long>();
        Set<Change> returned = new HashSet<>();
        for (PeerState state : exchange.peers()) {
            List<Change> with = heldBy(state.peer().reported(), found.lost());
            if (!with.isEmpty()) {
                held.merge(state.peer().station(), (long) with.size(), Math::max);
            }
            returned.addAll(with);
        }
        Set<UUID> missing = newRecords(found);
        Set<UUID> gone = new HashSet<>(missing);
        returned.forEach(change -> gone.remove(change.record()));
        return new BackupComparison(
                backup,
                found.contents(),
                found.missing(),
                found.added(),
                new BackupContents(missing.size() - gone.size(), returned.size(), 0, 0),
                held,
                numbers(gone));
    }

    private static Set<UUID> newRecords(ContentsComparison found) {
        return found.lost().stream()
                .filter(Change::newRecord)
                .map(Change::record)
                .collect(Collectors.toSet());
    }

    private static List<Change> heldBy(@Nullable VersionVector reported, List<Change> changes) {
        var held = ReplicaRanges.of(reported);
        return changes.stream()
                .filter(change -> held.get(change.replica()).contains(change.seq()))
                .toList();
    }

    /** Returns the numbers of records, which are mostly among the newest. */
    private List<String> numbers(Set<UUID> records) {
        var numbers = new ArrayList<String>();
        for (int page = 0; page < PAGES && numbers.size() < records.size(); page++) {
            List<SeizureRow> rows = station.catalogue().page(Query.ALL, page * PAGE, PAGE);
            rows.stream()
                    .filter(row -> records.contains(row.recordId()))
                    .map(row -> row.get(HEADER_NUMBER, String.class).orElse(""))
                    .filter(number -> !number.isEmpty())
                    .forEach(numbers::add);
            if (rows.size() < PAGE) {
                break;
            }
        }
        return numbers.stream().sorted().limit(BackupComparison.NUMBERS).toList();
    }
}
