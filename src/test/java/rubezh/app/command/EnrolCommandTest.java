package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CliResult;
import rubezh.cli.CommandTree;
import rubezh.fixtures.LongTest;

/** Two real registers: a post asks, headquarters approves, the post joins and is revoked. */
@LongTest
class EnrolCommandTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir static Path root;

    @BeforeAll
    static void makeStations() {
        init("KG-OSH", "Osh");
        init("KG-HQ", "Headquarters");
    }

    private static void init(String code, String name) {
        String line = "init --station %s --country KG --name-ru %s --name-en %s --admin chief";
        run(code, 0, line.formatted(code, name, name).split(" "));
    }

    private static String run(String station, int status, String... arguments) {
        var line = List.of(arguments);
        var more = new HashMap<>(Map.of("RUBEZH_DATA", root.resolve(station).toString()));
        more.put("RUBEZH_USER", "chief");
        CliResult result = CliResult.run(root.resolve(station), more, line.toArray(String[]::new));
        assertThat(result.status()).as(line + "\n" + result.err()).isEqualTo(status);
        return result.out() + result.err();
    }

    private static String fingerprint(String station) {
        Matcher digits =
                Pattern.compile("\"fingerprint\":\\s*\"([0-9a-f]{32})\"")
                        .matcher(run(station, 0, "--json", "key"));
        assertThat(digits.find()).isTrue();
        return digits.group(1);
    }

    /** Runs an example of the help with what is known here in the place of names. */
    private static String example(String station, int status, String start, String... known) {
        String example =
                Objects.requireNonNull(CommandTree.examples().get("enrol " + start)).getFirst();
        for (int i = 0; i < known.length; i += 2) {
            example = example.replace(known[i], known[i + 1]);
        }
        String files = example.replaceAll("(\\S+\\.json)", root + "/$1");
        return run(station, status, CommandTree.arguments(files));
    }

    @Test
    void theExamplesOfTheHelpEnrolAPostAndRevokeIt() {
        String asked = example("KG-OSH", 0, "request");
        assertThat(asked).contains("KG-OSH", "Hand it to headquarters");
        assertThat(example("KG-HQ", 0, "show")).contains("Request of station KG-OSH, Osh");
        String wrong = example("KG-HQ", 5, "approve", "WORDS", fingerprint("KG-HQ"));
        assertThat(wrong).contains("ENR-003");
        String approved = example("KG-HQ", 0, "approve", "WORDS", fingerprint("KG-OSH"));
        assertThat(approved).contains("Station KG-OSH is in the roster, version 1");
        assertThat(example("KG-OSH", 0, "join", "WORDS", fingerprint("KG-HQ")))
                .contains("KG-HQ is headquarters here from now on, and its roster lists");
        assertThat(example("KG-OSH", 0, "roster"))
                .contains("Headquarters: station KG-HQ", "valid to", "KG-OSH", "named by chief");
        assertThat(example("KG-OSH", 3, "renew")).contains("ENR-004");
        assertThat(example("KG-HQ", 0, "renew")).contains("version 2");
        String roster = run("KG-OSH", 0, "enrol");
        String line = roster.lines().filter(l -> l.startsWith("KG-OSH")).findFirst().orElseThrow();
        Matcher id = ID.matcher(line);
        assertThat(id.find()).isTrue();
        assertThat(example("KG-HQ", 0, "revoke", "ID", id.group())).contains("is revoked");
        assertThat(run("KG-HQ", 0, "enrol", "roster")).contains("revoked after number");
        assertThat(run("KG-HQ", 0, "audit"))
                .contains("changed the roster of computers", "named headquarters");
        admitACase();
    }

    /** Of what the revoked computer had not sent a case is let in that is known to be genuine. */
    private static void admitACase() {
        String number = run("KG-OSH", 0, "record", caseFile()).strip().lines().findFirst().get();
        String bundle = root.resolve("bundle.json").toString();
        run("KG-OSH", 0, "export", "--all", "--drafts", "--to", "KG-HQ", "-o", bundle);
        assertThat(run("KG-HQ", 0, "enrol", "admit", bundle))
                .contains("Cases refused", number, "Heroin", "not here");
        assertThat(run("KG-HQ", 2, "enrol", "admit", bundle, number)).contains("ENR-018");
        assertThat(run("KG-HQ", 5, "import", bundle)).contains("REV-021");
        String chosen = Objects.requireNonNull(CommandTree.examples().get("enrol admit")).getLast();
        run(
                "KG-HQ",
                0,
                CommandTree.arguments(
                        chosen.replace("bundle.json", bundle).replace("CASE", number)));
        assertThat(run("KG-HQ", 0, "--json", "enrol", "roster")).contains("admitted");
        run("KG-HQ", 5, "import", bundle);
        assertThat(run("KG-HQ", 0, "show", number)).contains(number);
    }

    private static String caseFile() {
        try (InputStream drugs = EnrolCommandTest.class.getResourceAsStream("DRG.json")) {
            Path file = root.resolve("case.json");
            Files.copy(Objects.requireNonNull(drugs), file);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
