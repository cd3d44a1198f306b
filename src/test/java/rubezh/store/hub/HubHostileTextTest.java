package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.journal.StoredRevision;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;
import rubezh.register.Catalogue;
import rubezh.register.Query;
import rubezh.shape.Field;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.store.projection.ProjectionColumns;
import rubezh.text.Language;

/**
 * Texts that mean something to a database, in every text of a case and in every condition of a
 * query: a hub keeps them as they are, answers as the register of a station does, and stays what it
 * was.
 */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before all tests
final class HubHostileTextTest {
    private static final HubCluster CLUSTER = HubCluster.shared();

    private static final List<String> HOSTILE =
            List.of(
                    "'; DROP TABLE seizure; --",
                    "'); DELETE FROM rubezh.revision; SELECT ('",
                    "\"; DROP SCHEMA rubezh_lists CASCADE; --",
                    "' OR '1'='1",
                    "$$; SELECT pg_sleep(9); $$",
                    "$1 ? ?? ?| :name {call x} \\? @>",
                    "%",
                    "_",
                    "\\",
                    "\\'",
                    "E'\\x41' U&'\\0041'",
                    "100%_\\%\\_",
                    "'a' & 'b' | !'c' <-> 'd':*A",
                    "& | ! ( ) : * <->",
                    "'a':1A",
                    "a:*",
                    "\"a\" NEAR(b) a* ^a {seizure}: -a",
                    "\\.",
                    "a\n\\.\nDROP TABLE seizure;\n",
                    "\\N",
                    "a\tb\\tc\rd\ne",
                    "zero \u0000 in it",
                    "\u0001\u001f\u007f\u0085\u2028\ufeff\ufffe\uffff",
                    "{\"a\": [1, null]}",
                    "[\"a\", {}]",
                    "NULL",
                    "-- /* */",
                    "x'; SET ROLE hub_owner; COPY revision TO PROGRAM 'id'; --",
                    "\ud83d\ude9a \u202e ـ ﷽ İı ß",
                    "' UNION SELECT line::text FROM rubezh.revision --");

    /** What must stay: number of tables, of revisions, rights, functions. */
    private static final String STATE =
            "SELECT (SELECT count(*) FROM pg_class) || ' ' || (SELECT count(*) FROM pg_proc) || ' '"
                    + " || (SELECT count(*) FROM rubezh.revision) || ' '"
                    + " || (SELECT count(*) FROM pg_roles) || ' '"
                    + " || (SELECT count(*) FROM rubezh_lists.seizure) || ' '"
                    + " || (SELECT coalesce(sum(hashtext(relacl::text)), 0) FROM pg_class)";

    @TempDir static Path root;
    private static OpenStation station;
    private static HubConnection hub;
    private static HubAddress address;
    private static final Map<UUID, Seizure> CASES = new LinkedHashMap<>();

    @BeforeAll
    static void takeIn() {
        address = CLUSTER.newHub();
        station = TestStations.create(root);
        var seeder = new StationSeeder(station);
        HOSTILE.forEach(text -> {
            UUID id = new UUID(38, CASES.size());
            Seizure seizure = GeneratedSeizure.full(new Random(CASES.size()), List.of(text));
            CASES.put(id, seizure);
            seeder.put(id, seizure, List.of());
        });
        HubAddress officer = CLUSTER.newMember(address.database(), "hub_officer");
        hub =
                new PostgresHub(
                                station.handle().config(),
                                station::station,
                                station.installations())
                        .open(officer, HubCluster.PASSWORD);
        List<StoredRevision> all = new ArrayList<>();
        station.journal().replay(0, (_, one) -> all.add(one));
        hub.journal().accept(all, () -> {});
        hub.lists().refresh(List.of());
    }

    @AfterAll
    static void close() {
        hub.close();
        station.close();
    }

    static List<String> hostile() {
        return HOSTILE;
    }

    private static String state() {
        try (HubDatabase own = CLUSTER.open(address)) {
            return own.query(STATE, row -> row.getString(1)).getFirst();
        }
    }

    @Test
    void everyTextOfACaseIsKeptAsItIs() {
        List<Field> texts =
                SeizureShape.SHAPE.fields().stream().filter(f -> f.type() == String.class).toList();
        assertThat(texts).hasSizeGreaterThan(60);
        for (var one : CASES.entrySet()) {
            StoredRevision kept = hub.journal().ofRecord(one.getKey()).getFirst();
            StoredRevision own = station.journal().ofRecord(one.getKey()).getFirst();
            assertThat(kept.line()).isEqualTo(own.line());
            Seizure read = RecordKind.SEIZURE.read(kept.revision());
            String text = HOSTILE.get((int) one.getKey().getLeastSignificantBits());
            for (Field field : texts) {
                List<Object> values = values(read, field);
                assertThat(values).as(field.path()).isNotEmpty();
                assertThat(values)
                        .as(field.path())
                        .allSatisfy(value -> assertThat(text).startsWith(String.valueOf(value)));
            }
        }
    }

    private static List<Object> values(Seizure seizure, Field field) {
        if (field.lines() == null) {
            Object value = SeizureShape.SHAPE.get(seizure, field.pointer());
            return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
        }
        return SeizureShape.SHAPE.lines(seizure, field.lines()).stream()
                .map(line -> SeizureShape.SHAPE.valueInLine(field, line))
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .map(value -> (Object) value)
                .toList();
    }

    @Test
    void listsAreThoseOfTheStation() {
        assertThat(hub.lists().contentHash()).isEqualTo(station.catalogue().contentHash());
        assertThat(hub.hasSoundLists()).isTrue();
    }

    /** Each text in each condition of a query that takes one. */
    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void everyConditionAnswersAsTheStationDoes(String text) {
        String before = state();
        conditions(text)
                .forEach((name, query) ->
                        assertThat(answers(hub.lists(), query))
                                .as(name)
                                .isEqualTo(answers(station.catalogue(), query)));
        // Codes have no character 0, whoever writes them.
        String code = text.replace('\0', '0');
        assertThat(hub.lists().recordsOf(code)).isEqualTo(station.catalogue().recordsOf(code));
        assertThat(hub.lists().inStore(code)).isEqualTo(station.catalogue().inStore(code));
        assertThat(hub.lists().meantFor(code)).isEqualTo(station.catalogue().meantFor(code));
        assertThat(state()).isEqualTo(before);
    }

    private static Map<String, Query> conditions(String text) {
        var queries = new LinkedHashMap<String, Query>();
        queries.put("text", Query.ALL.matching(text));
        queries.put("phrase", Query.ALL.matching("\"" + text + "\""));
        queries.put("not", Query.ALL.matching("-" + text));
        queries.put("beginning", Query.ALL.matching(text.substring(0, 1)));
        queries.put("author", Query.ALL.recordedBy(text));
        queries.put("returned", Query.returnedTo(text));
        queries.put("order", Query.ALL.orderedBy("header.number", true, Language.RU));
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (isCondition(field)) {
                queries.put(
                        "where " + field.path(),
                        Query.ALL.where(FieldPath.of(field.path()), Set.of(text, "", "KG")));
            }
        }
        return queries;
    }

    /** No list is filtered by an amount, see {@link #amountsOfLinesAreNoConditionOfAQuery}. */
    private static boolean isCondition(Field field) {
        return field.type() != Amount.class && isColumn(field);
    }

    /** Refused by the program on both, before any database is asked. */
    @Test
    void amountsOfLinesAreNoConditionOfAQuery() {
        List<Field> amounts =
                SeizureShape.SHAPE.fields().stream()
                        .filter(field -> field.type() == Amount.class && field.lines() != null)
                        .toList();
        assertThat(amounts).isNotEmpty();
        for (Field field : amounts) {
            var query = Query.ALL.where(FieldPath.of(field.path()), Set.of("3 KGM"));
            for (Catalogue catalogue : List.of(hub.lists(), station.catalogue())) {
                assertThatThrownBy(() -> catalogue.count(query))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("not in the lists: " + field.path());
            }
        }
    }

    /** What a case has is found by it, also a text with a character 0. */
    @Test
    void everyTextThatIsAColumnIsFoundByItself() {
        for (Field field : SeizureShape.SHAPE.fields()) {
            if (field.type() == String.class && isColumn(field)) {
                CASES.forEach((id, seizure) -> {
                    for (Object value : values(seizure, field)) {
                        var query =
                                Query.ALL.where(
                                        FieldPath.of(field.path()), Set.of(String.valueOf(value)));
                        assertThat(station.catalogue().ids(query)).as(field.path()).contains(id);
                        assertThat(hub.lists().ids(query)).as(field.path()).contains(id);
                    }
                });
            }
        }
    }

    private static boolean isColumn(Field field) {
        return ProjectionColumns.MAIN.contains(field)
                || ProjectionColumns.LINES
                        .getOrDefault(String.valueOf(field.lines()), List.of())
                        .contains(field);
    }

    private static List<?> answers(Catalogue catalogue, Query query) {
        return List.of(
                catalogue.count(query),
                catalogue.ids(query),
                String.valueOf(catalogue.page(query, 0, 40)));
    }
}
