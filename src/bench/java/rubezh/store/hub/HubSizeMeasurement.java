package rubezh.store.hub;

import module java.base;

import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.journal.StoredRevision;
import rubezh.journey.TrainingStation;

/**
 * Bytes that each table and each index of a hub takes for a case, with the cases of the operation
 * of 2009, recorded and submitted over and over. {@code HubSizeMeasurement times}
 */
public final class HubSizeMeasurement {
    /** Partitions count for their table, an index of one for that of the table; pictures apart. */
    private static final String SIZES =
            "SELECT regexp_replace(i.relname, '_\\d+', '') AS name, sum(pg_relation_size(i.oid)"
                    + " + coalesce(pg_relation_size(nullif(i.reltoastrelid, 0)), 0)) AS bytes"
                    + " FROM pg_class i JOIN pg_namespace n ON n.oid = i.relnamespace"
                    + " WHERE n.nspname IN ('rubezh', 'rubezh_lists') AND i.relkind IN ('r', 'i')"
                    + " GROUP BY 1 ORDER BY 2 DESC";

    private HubSizeMeasurement() {}

    public static void main(String[] args) throws IOException {
        HubCluster cluster = HubCluster.shared();
        HubAddress address = cluster.newHub();
        Path root = Files.createTempDirectory("rubezh-size");
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);
        try (var training = new TrainingStation(root, "KG-DOS", clock)) {
            for (int time = 0; time < Integer.parseInt(args[0]); time++) {
                training.record2009(105);
            }
            var station = training.openStation;
            var connector =
                    new PostgresHub(
                            station.handle().config(), station::station, station.installations());
            try (HubConnection hub = connector.open(address, HubCluster.PASSWORD)) {
                var all = new ArrayList<StoredRevision>();
                station.journal().replay(0, (_, revision) -> all.add(revision));
                hub.journal().accept(all, () -> {});
                hub.lists().refresh(List.of());
                cluster.execute(address.database(), "VACUUM FULL");
                print(cluster, address, all);
            }
        }
        System.exit(0);
    }

    private static void print(
            HubCluster cluster, HubAddress address, List<StoredRevision> revisions) {
        long cases =
                cluster.number(address.database(), "SELECT count(*) FROM rubezh_lists.seizure");
        System.out.printf(
                Locale.ROOT,
                "%d cases, %d revisions, %d bytes of lines%n",
                cases,
                revisions.size(),
                revisions.stream().mapToLong(one -> one.line().length).sum());
        try (HubDatabase hub = cluster.open(address)) {
            hub.query(SIZES, row -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(one ->
                            System.out.printf(
                                    Locale.ROOT,
                                    "%-40s %9.1f bytes a case%n",
                                    one.getKey(),
                                    (double) one.getValue() / cases));
        }
    }
}
