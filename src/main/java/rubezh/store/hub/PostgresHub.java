package rubezh.store.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.GrantSource;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.station.Station;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.hub.HubConnector;
import rubezh.hub.HubFacts;
import rubezh.hub.HubNews;
import rubezh.hub.HubReplication;
import rubezh.hub.HubStandby;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.register.Catalogue;
import rubezh.register.severity.StationRules;
import rubezh.security.InstallationLookup;
import rubezh.store.file.StoreConfig;
import rubezh.store.projection.ProjectionDatabase;
import rubezh.store.projection.RecordProjector;
import rubezh.store.projection.SqliteProjection;
import rubezh.store.query.ListCatalogue;

/** Hubs in databases of PostgreSQL, version 15 and later. */
public final class PostgresHub implements HubConnector {
    private final StoreConfig config;
    private final Supplier<Station> station;
    private final InstallationLookup installations;

    /**
     * @param config code lists, which are copied, and rules that lists are made by
     * @param station the own station
     * @param installations those the own register knows
     */
    public PostgresHub(
            StoreConfig config, Supplier<Station> station, InstallationLookup installations) {
        this.config = config;
        this.station = station;
        this.installations = installations;
    }

    @Override
    public void create(HubAddress address, String password, UUID id) {
        try (var hub = HubDatabase.open(address, password)) {
            HubSchema.create(hub, id);
        }
    }

    @Override
    public int upgrade(HubAddress address, String password) {
        try (var hub = HubDatabase.open(address, password)) {
            return HubSchema.upgrade(hub);
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

    @Override
    public HubNews listen(HubAddress address, String password) {
        return HubListener.open(address, HubDatabase.properties(address, password, ""));
    }

    /** An open hub. */
    private final class OpenHub implements HubConnection {
        /** Times that lists are compared while others add. */
        private static final int TRIES = 5;

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

        private static final String MAY_SEE =
                "SELECT pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')";

        private static final String STANDBYS =
                "SELECT application_name, coalesce(sync_state IN ('sync', 'quorum'), false),"
                        + " CASE WHEN pg_is_in_recovery() THEN 0 ELSE coalesce("
                        + "pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn), 0) END::bigint,"
                        + " coalesce(extract(epoch FROM replay_lag) * 1000, 0)::bigint"
                        + " FROM pg_stat_replication ORDER BY application_name";

        private final HubDatabase hub;
        private @Nullable ListCatalogue lists;

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
        public HubReplication replication() {
            boolean seen = hub.query(MAY_SEE, row -> row.getBoolean(1)).getFirst();
            List<HubStandby> standbys =
                    hub.query(
                            STANDBYS,
                            row ->
                                    new HubStandby(
                                            Objects.requireNonNullElse(row.getString(1), ""),
                                            row.getBoolean(2),
                                            Math.max(0, row.getLong(3)),
                                            row.getLong(4)));
            return new HubReplication(seen, standbys.size(), seen ? standbys : List.of());
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
        public synchronized Catalogue lists() {
            if (lists == null) {
                lists = catalogue(HubProjection.of(hub));
                lists.loadReference();
            }
            return lists;
        }

        /**
         * Lists of a hub are the same whoever makes them: rules have the severities of the program,
         * not those that a station raised for itself.
         */
        private ListCatalogue catalogue(ProjectionDatabase database) {
            Station own = station.get();
            var projector =
                    new RecordProjector(
                            config.forCopy(),
                            own,
                            StationRules.ofProgram(config.rules()),
                            installations,
                            GrantSource.in(journal()));
            return new HubCatalogue(facts().id(), new HubCases(hub), projector, own, database);
        }

        /** Others may add meanwhile; then both are read again. */
        @Override
        public boolean hasSoundLists() {
            HubProjection there = HubProjection.of(hub);
            try (var anew = new SqliteProjection();
                    ListCatalogue made = catalogue(anew)) {
                made.rebuild(_ -> {});
                for (int attempt = 0; ; attempt++) {
                    made.refresh(List.of());
                    lists().refresh(List.of());
                    String sound = made.contentHash();
                    boolean equal = lists().contentHash().equals(sound);
                    if (equal || attempt == TRIES || there.position() == anew.position()) {
                        return equal;
                    }
                }
            }
        }

        @Override
        public void rebuildLists(LongConsumer progress) {
            HubProjection beside = HubProjection.beside(hub);
            try (ListCatalogue catalogue = catalogue(beside)) {
                catalogue.rebuild(progress);
                beside.exchange();
            }
            synchronized (this) {
                lists = null;
            }
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
