package rubezh.store.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.FieldDeclaration;
import rubezh.domain.seizure.FieldDeclaration.Sharing;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.hub.HubAddress;
import rubezh.hub.HubConnection;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/**
 * What readers of a hub see of cases by their handling codes, what of persons, and what an attacker
 * with a reader's password gets to know of the rest.
 */
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before all tests
final class HubReadingTest {
    private static final HubCluster CLUSTER = HubCluster.shared();

    /** Word in the number of every case that readers must not see. */
    private static final String HIDDEN = "HIDDEN";

    private static final int CONTESTED = 6;

    private static final String SUMMARY = "person of the summary";

    private static final String VIEWS =
            "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'v'"
                    + " AND c.relnamespace = ANY('{reading, persons}'::regnamespace[])";

    /** Columns of tables that the views of a schema show. */
    private static final String READ =
            "SELECT DISTINCT t.relname || ' ' || a.attname FROM pg_depend d"
                    + " JOIN pg_rewrite r ON r.oid = d.objid AND d.classid = 'pg_rewrite'::regclass"
                    + " JOIN pg_class v ON v.oid = r.ev_class"
                    + " JOIN pg_class t ON t.oid = d.refobjid AND d.refclassid = 'pg_class'::regclass"
                    + " JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
                    + " WHERE v.relnamespace = '%s'::regnamespace AND t.relkind IN ('r', 'p')"
                    + " AND d.refobjsubid > 0";

    @TempDir static Path root;
    private static OpenStation station;
    private static HubAddress address;
    private static HubAddress reader;
    private static HubAddress ofPersons;
    private static final Map<String, UUID> CASES = new TreeMap<>();

    @BeforeAll
    static void fillAHub() {
        address = CLUSTER.newHub();
        reader = CLUSTER.newMember(address.database(), "hub_reader");
        ofPersons = CLUSTER.newMember(address.database(), "hub_persons");
        station = TestStations.create(root);
        var seeder = new StationSeeder(station);
        for (String code : List.of("", "H0", "H1", "H2", "H3", "X9")) {
            UUID id = new UUID(38, code.hashCode());
            CASES.put(code, id);
            seeder.put(id, seizure(code), List.of());
        }
        for (int n = 0; n < CONTESTED; n++) {
            // Of two values that contradict each other either may be the one that is shown.
            UUID id = new UUID(39, n);
            CASES.put("H0 or H2, " + n, id);
            seeder.put(id, numbered(seizure("H2"), HIDDEN + n), List.of());
            seeder.put(id, numbered(seizure("H0"), HIDDEN + n), List.of());
        }
        try (HubConnection hub = open()) {
            station.journal().replay(0, (_, one) -> hub.journal().accept(List.of(one), () -> {}));
            hub.lists().refresh(List.of());
        }
    }

    @AfterAll
    static void close() {
        station.close();
    }

    private static HubConnection open() {
        return new PostgresHub(station.handle().config(), station::station, station.installations())
                .open(address, HubCluster.PASSWORD);
    }

    /** A case with something in each of its fields. */
    private static Seizure seizure(String code) {
        boolean shown = List.of("", "H0", "H1").contains(code);
        Seizure full = GeneratedSeizure.full(new Random(code.hashCode()), List.of("text"));
        Seizure numbered = numbered(full, (shown ? "SHOWN " : HIDDEN + " ") + code);
        Seizure told =
                SeizureShape.SHAPE.with(
                        numbered, SeizureFields.NARRATIVE_SUMMARY.pointer(), SUMMARY);
        return SeizureShape.SHAPE.with(
                told,
                SeizureFields.HEADER_HANDLING.pointer(),
                code.isEmpty() ? null : new Handling(code));
    }

    private static Seizure numbered(Seizure seizure, String number) {
        return SeizureShape.SHAPE.with(seizure, SeizureFields.HEADER_NUMBER.pointer(), number);
    }

    private static Connection signIn(HubAddress who) throws SQLException {
        return DriverManager.getConnection(who.url(), who.user(), HubCluster.PASSWORD);
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(String.valueOf(rows.getString(1)));
            }
            return found;
        }
    }

    private static List<String> ofAdministrator(String sql) throws SQLException {
        try (Connection connection = CLUSTER.connect(address.database())) {
            return rows(connection, sql);
        }
    }

    private static void assertCases(HubAddress who, String schema) throws SQLException {
        Set<String> expected =
                Stream.of("", "H0", "H1")
                        .map(code -> String.valueOf(CASES.get(code)))
                        .collect(Collectors.toSet());
        try (Connection connection = signIn(who)) {
            for (String view : ofAdministrator(VIEWS)) {
                if (view.startsWith(schema)) {
                    assertThat(rows(connection, "SELECT DISTINCT case_id FROM " + view))
                            .as(view)
                            .containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    @Test
    void eachViewHasTheCasesWhoseHandlingCodeLetsThemBePassedOn() throws SQLException {
        assertThat(ofAdministrator("SELECT record_id FROM rubezh_lists.seizure"))
                .hasSameSizeAs(CASES.keySet());
        assertCases(reader, "reading.");
        assertCases(ofPersons, "reading.");
        assertCases(ofPersons, "persons.");
        try (HubConnection hub = open()) {
            hub.rebuildLists(_ -> {});
        }
        assertCases(reader, "reading.");
        assertCases(ofPersons, "persons.");
    }

    /** Whoever decides what a field is decides who reads it. */
    @Test
    void columnsAreThoseThatTheDeclarationOfTheFieldsLetsEachSee() throws SQLException {
        List<String> open = ofAdministrator(READ.formatted("reading"));
        List<String> personal = ofAdministrator(READ.formatted("persons"));
        for (String column : open) {
            fieldOf(column)
                    .ifPresent(field -> {
                        assertThat(sharing(field)).as(column).isEqualTo(Sharing.OPEN);
                        assertThat(field.section()).as(column).isNotEqualTo("parties");
                    });
        }
        for (String column : personal) {
            fieldOf(column)
                    .ifPresent(field ->
                            assertThat(sharing(field)).as(column).isNotEqualTo(Sharing.INTERNAL));
        }
        assertThat(open)
                .contains("seizure place.description", "items items.substance")
                .hasSizeGreaterThan(90);
        assertThat(personal)
                .contains("seizure narrative.summary", "parties.persons parties.persons.role");
        for (List<String> columns : List.of(open, personal)) {
            assertThat(columns)
                    .noneMatch(one ->
                            one.matches("(words|marks|bodies|traits|month_figures|heads) .*"))
                    .doesNotContain("seizure author", "seizure signers", "seizure text_hash");
        }
    }

    private static Optional<Field> fieldOf(String column) {
        String table = column.split(" ")[0];
        String name = column.split(" ")[1];
        String path = name.equals("value") ? table : name.split(":")[0];
        return SeizureShape.SHAPE
                .field(path)
                // What rows are chosen by stands in no column of the views of persons.
                .filter(field -> !path.equals(SeizureFields.HEADER_HANDLING.path()));
    }

    private static Sharing sharing(Field field) {
        return FieldDeclaration.of(field.path()).sharing();
    }

    @Test
    void whatIsSaidOfPersonsIsReadByThoseWhoMaySeeThem() throws SQLException {
        String sql = "SELECT DISTINCT narrative_summary FROM persons.cases";
        try (Connection connection = signIn(ofPersons)) {
            assertThat(rows(connection, sql)).containsExactly(SUMMARY);
            assertThat(rows(connection, "SELECT role FROM persons.parties_persons")).isNotEmpty();
        }
        try (Connection connection = signIn(reader)) {
            assertThatThrownBy(() -> rows(connection, sql)).hasMessageContaining("denied");
            for (String view : ofAdministrator(VIEWS)) {
                if (view.startsWith("reading.")) {
                    assertThat(rows(connection, "SELECT v::text FROM " + view + " v"))
                            .as(view)
                            .isNotEmpty()
                            .noneMatch(row -> row.contains(SUMMARY));
                }
            }
        }
    }

    /** A function that costs nothing is run first, on every row, unless something forbids it. */
    @Test
    void functionsOfAReaderSeeNoRowThatIsKeptBack() throws SQLException {
        try (Connection connection = signIn(reader);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE FUNCTION pg_temp.tell(a text) RETURNS boolean LANGUAGE plpgsql"
                            + " COST 0.0000001 AS $$BEGIN RAISE NOTICE '%', a; RETURN true; END$$");
            for (String sql :
                    List.of(
                            "SELECT case_id FROM reading.cases WHERE pg_temp.tell(header_number)",
                            "SELECT i.case_id FROM reading.items i JOIN reading.cases c"
                                    + " ON c.case_id = i.case_id AND pg_temp.tell(c.header_number)",
                            "SELECT max(header_number) FROM reading.cases GROUP BY"
                                    + " pg_temp.tell(header_number)")) {
                statement.clearWarnings();
                statement.execute(sql);
                var told = new ArrayList<String>();
                for (SQLWarning one = statement.getWarnings();
                        one != null;
                        one = one.getNextWarning()) {
                    told.add(String.valueOf(one.getMessage()));
                }
                assertThat(told).as(sql).isNotEmpty().allMatch(text -> text.contains("SHOWN"));
            }
        }
    }

    /** Values stand in the texts of errors; pg_temp.fail puts them there before all else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 FROM reading.cases WHERE pg_temp.fail(header_number)",
                "SELECT 1 FROM reading.cases WHERE header_number LIKE 'HIDDEN%'"
                        + " AND header_number::integer = 1",
                "SELECT 1 FROM reading.cases WHERE"
                        + " 1 / (CASE WHEN header_number LIKE 'HIDDEN%' THEN 0 ELSE 1 END) = 1",
                "SELECT 1 FROM reading.cases WHERE header_handling = 'H2'"
                        + " AND 1 / (length(header_handling) - 2) = 1"
            })
    void errorsTellNothingOfARowThatIsKeptBack(String sql) throws SQLException {
        try (Connection connection = signIn(reader);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE FUNCTION pg_temp.fail(a text) RETURNS boolean LANGUAGE plpgsql"
                            + " COST 0.0000001 AS $$BEGIN IF a LIKE 'HIDDEN%' THEN"
                            + " RAISE EXCEPTION '%', a; END IF; RETURN true; END$$");
            assertThatCode(() -> rows(connection, sql)).doesNotThrowAnyException();
        }
    }

    @Test
    void statisticsOfTheServerTellNoValue() throws SQLException {
        try (Connection own = CLUSTER.connect(address.database());
                Statement statement = own.createStatement()) {
            statement.execute("ANALYZE");
        }
        assertThat(ofAdministrator("SELECT tablename FROM pg_stats WHERE schemaname ~ 'rubezh'"))
                .isNotEmpty();
        for (HubAddress who : List.of(reader, ofPersons)) {
            try (Connection connection = signIn(who)) {
                assertThat(
                                rows(
                                        connection,
                                        "SELECT tablename FROM pg_stats WHERE schemaname ~"
                                                + " 'rubezh_lists|reading|persons|stats'"))
                        .isEmpty();
            }
        }
    }

    /** Said on the page about security: how many there are can be found out, not what they are. */
    @Test
    void howManyRowsAreKeptBackIsNoSecret() throws SQLException {
        try (Connection connection = signIn(reader)) {
            assertThat(rows(connection, "EXPLAIN ANALYZE SELECT 1 FROM reading.cases"))
                    .anyMatch(line -> line.matches(".*Rows Removed by Filter: 9.*"));
            assertThat(rows(connection, "SELECT reltuples FROM pg_class WHERE relname = 'seizure'"))
                    .isNotEmpty();
        }
    }

    /** Lists are written by COPY, which a table with policies refuses, and searched by plans. */
    @Test
    void tablesOfTheListsHaveNoPolicyThatOfficersWouldPayFor() throws SQLException {
        assertThat(
                        ofAdministrator(
                                "SELECT relname FROM pg_class WHERE relrowsecurity"
                                        + " OR relforcerowsecurity"))
                .isEmpty();
    }

    @Test
    void theProgramSaysThatARoleReadsBySqlOnly() {
        for (String role : List.of("hub_reader", "hub_persons", "hub_stats")) {
            HubAddress who = CLUSTER.newMember(address.database(), role);
            assertFault(
                    () ->
                            new PostgresHub(
                                            station.handle().config(),
                                            station::station,
                                            station.installations())
                                    .open(who, HubCluster.PASSWORD),
                    "HUB-018");
        }
    }
}
