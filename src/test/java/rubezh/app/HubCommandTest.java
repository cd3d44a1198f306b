package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.LongTest;
import rubezh.hub.HubAddress;
import rubezh.store.hub.HubCluster;

/** The command {@code hub}, with a server of PostgreSQL of its own. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
class HubCommandTest {
    @TempDir static Path root;
    private static Map<String, String> station = Map.of();

    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newDatabase();

    @BeforeAll
    static void recordTwoCasesOneWithAPicture() throws IOException {
        station = new HashMap<>(CliResult.newStation(root, root, "KG-OSH"));
        station.put("RUBEZH_HUB_PASSWORD", HubCluster.PASSWORD);
        Path picture = root.resolve("scales.jpg");
        var image = new java.awt.image.BufferedImage(60, 40, 1);
        javax.imageio.ImageIO.write(image, "jpg", picture.toFile());
        record(CaseJson.PLAIN, "--attach", picture.toString());
        record(CaseJson.of("CAN-RES 855 GRM"), "--submit");
    }

    private static void record(String json, String... more) throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), json);
        var arguments = new ArrayList<>(List.of("record", file.toString()));
        arguments.addAll(List.of(more));
        CliResult.done(root, station, arguments.toArray(String[]::new));
    }

    private CliResult hub(String verb) {
        return CliResult.run(root, station, "hub", verb, address.toString());
    }

    private CliResult done(String verb) {
        CliResult result = hub(verb);
        assertThat(result.status()).as(result.err()).isZero();
        return result;
    }

    @Test
    void aRegisterIsCopiedIntoANewHubComparedAndVerified() {
        assertThat(done("init").err()).contains("The hub was made: " + address.database());
        assertThat(done("status").err()).contains("There are no records yet.");
        String copied = done("copy").err();
        assertThat(copied)
                .contains("Files added: 1, still missing: 0.")
                .contains("The register and the hub have the same records");
        assertThat(done("status").err()).contains("KG-OSH, computer").contains("of records 1");
        assertThat(done("verify").err()).contains("No faults");
        assertThat(done("copy").err()).contains("Revisions added: 0.");
        assertThat(CliResult.done(root, station, "audit", "list").out())
                .contains("made a hub", "copied into a hub");
    }

    /** The manual's way: a role that may make roles and owns the database, and no more. */
    @Test
    void aHubIsMadeAndItsListsAnewByARoleThatIsNoSuperuser() {
        HubAddress setup = cluster.newDatabaseOfSetup();
        cluster.newHub();
        // From version 16 on, roles of an earlier hub are those of whoever made it.
        cluster.execute(
                "postgres", "GRANT hub_owner TO %s WITH ADMIN OPTION".formatted(setup.user()));
        for (String verb : List.of("init", "copy", "rebuild", "verify")) {
            CliResult result = CliResult.run(root, station, "hub", verb, setup.toString());
            assertThat(result.status()).as(result.err()).isZero();
        }
    }

    @Test
    void whatWasRecordedSinceFollowsWithTheNextCopy() throws IOException {
        done("init");
        done("copy");
        record(CaseJson.of("OPI-HER 3 KGM"));
        assertThat(done("copy").err())
                .contains("Revisions added: 1.")
                .contains("have the same records");
    }

    @Test
    void aDatabaseThatIsNotEmptyOrHasNoHubIsRefused() {
        CliResult none = hub("status");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("[HUB-009]");
        done("init");
        CliResult twice = hub("init");
        assertThat(twice.status()).isEqualTo(2);
        assertThat(twice.err()).contains("[HUB-011]");
        assertThat(done("status").err()).contains("There are no records yet.");
    }

    @Test
    void aWrongPasswordAndAServerThatIsNotThereAreTold() {
        var mistaken = new HashMap<>(station);
        mistaken.put("RUBEZH_HUB_PASSWORD", "wrong");
        CliResult wrong = CliResult.run(root, mistaken, "hub", "init", address.toString());
        assertThat(wrong.status()).isEqualTo(7);
        assertThat(wrong.err()).contains("[HUB-003]");
        String nowhere = "postgresql://a@127.0.0.1:1/b?sslmode=disable";
        CliResult absent = CliResult.run(root, station, "hub", "status", nowhere);
        assertThat(absent.status()).isEqualTo(8);
        assertThat(absent.err()).contains("[HUB-002]").doesNotContain("HUB-003");
    }

    @Test
    void thePasswordOfTheRoleComesFromAFileNamedBeforeOrAfterTheVerb() throws IOException {
        var unset = new HashMap<>(station);
        unset.remove("RUBEZH_HUB_PASSWORD");
        Path file = Files.writeString(root.resolve("role.txt"), HubCluster.PASSWORD + "\n");
        String[] before = {"hub", "--hub-password-file", file.toString(), "init"};
        CliResult.done(root, unset, with(before, address.toString()));
        String[] after = {"hub", "status", address.toString(), "--hub-password-file"};
        CliResult.done(root, unset, with(after, file.toString()));
        CliResult none = CliResult.run(root, unset, "hub", "status", address.toString());
        assertThat(none.err()).contains("[APP-004]").contains("--hub-password-file");
        assertThat(CliResult.run(root, unset, "hub", "copy", "--help").out())
                .contains("--hub-password-file=FILE");
    }

    private static String[] with(String[] arguments, String last) {
        return Stream.concat(Stream.of(arguments), Stream.of(last)).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub",
                "http://a@hub/b",
                "postgresql://hub/b",
                "postgresql://a:secret@hub/b",
                "postgresql://a@hub/",
                "postgresql://a@hub/b?sslmode=disable",
                "postgresql://a@hub/b?sslmode=require",
                "postgresql://a@hub/b?loggerFile=x"
            })
    void anAddressOfAnotherFormIsRefusedWithoutItsPassword(String url) {
        CliResult refused = CliResult.run(root, station, "hub", "status", url);
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("[HUB-001]").doesNotContain("secret");
    }

    @Test
    void anEncryptedServerIsBelievedUnderItsNameAndByItsAuthorityOnly() {
        done("init");
        String named = cluster.encryptedAddress("localhost", address.database());
        String authority = "?sslrootcert=" + cluster.certificate();
        CliResult encrypted = CliResult.run(root, station, "hub", "status", named + authority);
        assertThat(encrypted.status()).as(encrypted.err()).isZero();
        String other = cluster.encryptedAddress("127.0.0.1", address.database());
        for (String url : List.of(named, other + authority)) {
            CliResult refused = CliResult.run(root, station, "hub", "status", url);
            assertThat(refused.status()).as(url).isEqualTo(7);
            assertThat(refused.err()).contains("[HUB-023]");
        }
        String absent = named + "?sslrootcert=" + root.resolve("absent.crt");
        CliResult unread = CliResult.run(root, station, "hub", "status", absent);
        assertThat(unread.status()).isEqualTo(8);
        assertThat(unread.err()).contains("[APP-003]", "absent.crt");
    }

    /** As a server makes them that was set up with the language C. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENCODING 'SQL_ASCII' LOCALE 'C'",
                "ENCODING 'UTF8' LOCALE 'C'",
                "ENCODING 'UTF8' LOCALE 'POSIX'"
            })
    void aDatabaseThatDoesNotKnowCyrillicLettersIsRefused(String kind) {
        HubAddress other = cluster.newDatabase("TEMPLATE template0", kind);
        CliResult refused = CliResult.run(root, station, "hub", "init", other.toString());
        assertThat(refused.status()).as(refused.err()).isEqualTo(2);
        assertThat(refused.err()).contains("[HUB-024]", "LOCALE 'C.UTF-8'");
    }

    @Test
    void factsAndResultsAreAlsoToldAsJson() {
        done("init");
        String url = address.toString();
        CliResult copied = CliResult.done(root, station, "--json", "hub", "copy", url);
        assertThat(copied.out()).contains("\"absent\":0", "\"files\":1", "\"damaged\":0");
        CliResult status = CliResult.done(root, station, "--json", "hub", "status", url);
        assertThat(status.out())
                .contains("\"station\":\"KG-OSH\"", "\"missing\":0", "\"tables\":5");
    }

    /** The owner of the database can do all this; nobody else can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE revision SET line = set_byte(line, 200, get_byte(line, 200) # 1) WHERE seq = 1",
                "DELETE FROM revision WHERE seq = 1",
                "UPDATE revision SET record_id = gen_random_uuid() WHERE seq = 1",
                "DELETE FROM revision; DELETE FROM chain",
                "UPDATE blob_piece SET piece = set_byte(piece, 9, get_byte(piece, 9) # 1)",
                "UPDATE chain SET numbers = '{[1,9000)}'"
            })
    void whatTheOwnerOfTheDatabaseChangesIsFound(String change) {
        done("init");
        done("copy");
        cluster.execute(
                address.database(),
                "SET search_path = rubezh; SET session_replication_role = replica; " + change);
        CliResult found = hub("verify");
        assertThat(found.status()).as(found.err()).isEqualTo(5);
    }
}
