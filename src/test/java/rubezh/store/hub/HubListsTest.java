package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.station.Station;
import rubezh.domain.summary.SummaryPeriod.StationClock;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.journal.RandomHistory;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.journey.TrainingStation;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/** The lists of a hub answer as those of a station with the same revisions. */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class HubListsTest {
    /** Each register is asked a part of the questions, as there are some thousands. */
    private static final int PARTS = 12;

    private static final Clock CLOCK = Clock.fixed(TestStations.NOW, ZoneOffset.UTC);

    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private HubAddress address;

    @BeforeEach
    void makeHub() {
        address = cluster.newHub();
    }

    private HubConnection open(OpenStation station) {
        var connector =
                new PostgresHub(
                        station.handle().config(), station::station, station.installations());
        return connector.open(address, HubCluster.PASSWORD);
    }

    /** Sends the revisions of a station in several portions, the lists following some of them. */
    private static void deliver(OpenStation from, HubConnection hub, Random random) {
        List<StoredRevision> all = new ArrayList<>();
        from.journal().replay(0, (_, revision) -> all.add(revision));
        for (int at = 0; at < all.size(); ) {
            int end = Math.min(all.size(), at + 1 + random.nextInt(all.size()));
            hub.journal().accept(all.subList(at, end), () -> {});
            if (random.nextBoolean()) {
                hub.lists().refresh(List.of());
            }
            at = end;
        }
        hub.lists().refresh(List.of());
    }

    private static void assertSame(
            OpenStation station, HubConnection hub, Map<UUID, Seizure> cases, long part) {
        Station own = station.station();
        var clock = new StationClock(own.zone(), own.dayStart());
        int chosen = (int) (part % PARTS);
        Map<String, Object> here =
                new CatalogueAnswers(station.catalogue(), clock, PARTS, chosen).all(cases);
        Map<String, Object> ofHub =
                new CatalogueAnswers(hub.lists(), clock, PARTS, chosen).all(cases);
        List<String> different =
                here.keySet().stream()
                        .filter(question ->
                                !Objects.equals(here.get(question), ofHub.get(question)))
                        .toList();
        for (String question : different) {
            assertThat(ofHub.get(question))
                    .as("%s, one of %s", question, different)
                    .isEqualTo(here.get(question));
        }
        assertThat(ofHub).hasSameSizeAs(here);
    }

    @Test
    void listsOfTheOperationOf2009AreThoseOfTheStation() {
        try (var training = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            training.record2009(60);
            OpenStation station = training.openStation;
            try (HubConnection hub = open(station)) {
                deliver(station, hub, new Random(1));
                assertSame(station, hub, Map.of(), 0);
                assertSamePages(station, hub);
            }
        }
    }

    /** Nobody writes at a hub; what has not arrived of others is told station by station. */
    @Test
    void whatHasNotArrivedOfOthersIsNotLostByTheHub() {
        try (OpenStation station = TestStations.create(root.resolve("station"));
                HubConnection hub = open(station)) {
            hub.journal().accept(RevisionChains.of(new TestSigner(1), 3).subList(2, 3), () -> {});
            hub.lists().refresh(List.of());
            assertThat(hub.journal().versionVector().byReplica().values())
                    .singleElement()
                    .satisfies(state -> assertThat(state.gaps()).hasSize(1));
            assertThat(hub.lists().gaps()).isEqualTo(Catalogue.Gaps.NONE);
        }
    }

    /** Of many matches a hub fetches those of a page only. */
    private static void assertSamePages(OpenStation station, HubConnection hub) {
        var queries = new ArrayList<Query>();
        for (String text : List.of("her", "героин", "kg", "a", "kg -truck", "777")) {
            queries.add(Query.ALL.matching(text));
        }
        Set<String> codes = station.catalogue().uses(CodeListId.SUBSTANCES).keySet();
        codes.forEach(code -> queries.add(Query.ALL.where(ITEMS_SUBSTANCE, Set.of(code))));
        Query any = Query.ALL.where(ITEMS_SUBSTANCE, codes);
        OffsetDateTime middle = OffsetDateTime.parse("2009-09-01T00:00:00+06:00");
        queries.addAll(List.of(any, any.between(middle, null), any.between(null, middle)));
        for (Query all : queries) {
            for (Query query : List.of(all, all.withCancelled(false))) {
                for (int[] page : new int[][] {{0, 1}, {0, 3}, {2, 5}, {20, 3}}) {
                    assertThat(hub.lists().page(query, page[0], page[1]))
                            .as("%s, %d rows from %d", query, page[1], page[0])
                            .isEqualTo(station.catalogue().page(query, page[0], page[1]));
                }
            }
        }
        assertThat(station.catalogue().count(Query.ALL.matching("kg"))).isGreaterThan(40);
        assertThat(station.catalogue().count(any)).isGreaterThan(40);
    }

    @Test
    void listsOfRandomCasesAreThoseOfTheStation() {
        for (long seed : Repetitions.seeds(3, 200).toArray()) {
            var random = new Random(seed);
            makeHub();
            try (OpenStation station = TestStations.create(root.resolve("cases" + seed));
                    HubConnection hub = open(station)) {
                Map<UUID, Seizure> cases = record(station, random);
                deliver(station, hub, random);
                assertSame(station, hub, cases, seed);
            }
        }
    }

    /** Records random cases, some of them changed and some cancelled later. */
    private static Map<UUID, Seizure> record(OpenStation station, Random random) {
        var seeder = new StationSeeder(station);
        var cases = new LinkedHashMap<UUID, Seizure>();
        var last = new HashMap<UUID, RevisionId>();
        for (int n = 0; n < 40; n++) {
            Seizure seizure = GeneratedSeizure.from(random);
            UUID id =
                    n % 3 == 2
                            ? List.copyOf(cases.keySet()).get(random.nextInt(cases.size()))
                            : new UUID(random.nextLong(), random.nextLong());
            List<RevisionId> parents = last.containsKey(id) ? List.of(last.get(id)) : List.of();
            last.put(id, seeder.put(id, seizure, parents).id());
            cases.put(id, seizure);
        }
        cases.entrySet().stream()
                .limit(3)
                .forEach(one -> seeder.cancel(one.getKey(), one.getValue()));
        return cases;
    }

    @Test
    void listsOfRandomHistoriesAreThoseOfTheStation() {
        for (long seed : Repetitions.seeds(3, 200).toArray()) {
            makeHub();
            try (OpenStation station = TestStations.create(root.resolve("history" + seed));
                    HubConnection hub = open(station)) {
                var history = new RandomHistory(seed);
                history.deliverEverything();
                station.journal().accept(history.somePost().ofAll(), () -> {});
                station.catalogue().refresh(List.of());
                deliver(station, hub, new Random(seed));
                assertSame(station, hub, Map.of(), seed);
            }
        }
    }

    @Test
    void listsMadeAnewAreThoseThatFollowed() {
        try (var training = new TrainingStation(root.resolve("station"), "KG-DOS", CLOCK)) {
            training.record2009(40);
            OpenStation station = training.openStation;
            try (HubConnection hub = open(station)) {
                deliver(station, hub, new Random(2));
                String followed = hub.lists().contentHash();
                hub.rebuildLists(_ -> {});
                assertThat(hub.lists().contentHash())
                        .isEqualTo(followed)
                        .isEqualTo(station.catalogue().contentHash());
                assertSame(station, hub, Map.of(), 0);
            }
        }
    }
}
