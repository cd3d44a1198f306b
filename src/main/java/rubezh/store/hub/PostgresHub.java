package rubezh.store.hub;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.hub.HubConnector;
import rubezh.hub.HubFacts;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;

/** Hubs in databases of PostgreSQL, version 15 and later. */
public final class PostgresHub implements HubConnector {
    @Override
    public void create(HubAddress address, String password, UUID id) {
        try (var hub = HubDatabase.open(address, password)) {
            HubSchema.create(hub, id);
        }
    }

    @Override
    public HubConnection open(HubAddress address, String password) {
        var hub = HubDatabase.open(address, password);
        try {
            HubSchema.requireKnown(hub);
            return new OpenHub(hub);
        } catch (RuntimeException e) {
            hub.close();
            throw e;
        }
    }

    /** An open hub. */
    private static final class OpenHub implements HubConnection {
        private static final String FACTS =
                "SELECT id, version, made, current_setting('server_version'),"
                        + " pg_database_size(current_database()), (SELECT count(*) FROM blob)"
                        + " FROM hub";

        /** Chains whose numbers are not those of their revisions, of either side. */
        private static final String MISCOUNTED =
                "SELECT replica FROM (SELECT replica, count(*) AS revisions,"
                        + " range_agg(int8range(seq, seq, '[]')) AS numbers FROM revision"
                        + " GROUP BY replica) counted FULL JOIN chain USING (replica)"
                        + " WHERE coalesce(counted.revisions, 0) <> coalesce(chain.revisions, 0)"
                        + " OR coalesce(counted.numbers, '{}') <> coalesce(chain.numbers, '{}')";

        private final HubDatabase hub;

        OpenHub(HubDatabase hub) {
            this.hub = hub;
        }

        @Override
        public HubFacts facts() {
            return hub.query(
                            FACTS,
                            row ->
                                    new HubFacts(
                                            row.getObject(1, UUID.class),
                                            row.getInt(2),
                                            row.getObject(3, OffsetDateTime.class).toInstant(),
                                            "PostgreSQL " + row.getString(4),
                                            row.getLong(5),
                                            row.getLong(6)))
                    .getFirst();
        }

        @Override
        public Journal journal() {
            return new HubJournal(hub);
        }

        @Override
        public Blobs blobs() {
            return new HubBlobs(hub);
        }

        @Override
        public Set<UUID> miscounted() {
            return new TreeSet<>(hub.query(MISCOUNTED, row -> row.getObject(1, UUID.class)));
        }

        @Override
        public void forEachBlob(Consumer<Sha256> consumer) {
            String sql = "SELECT hash FROM blob ORDER BY hash";
            hub.query(sql, row -> Sha256.of(HexFormat.of().formatHex(row.getBytes(1))))
                    .forEach(consumer);
        }

        @Override
        public void close() {
            hub.close();
        }
    }
}
