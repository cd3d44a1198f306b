package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.TestImages;
import rubezh.hub.HubAddress;
import rubezh.store.hub.HubCluster;

/**
 * Headquarters with a hub writes a bundle for each of its posts that lacks something, and makes a
 * register of all that the hub has.
 */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubExportTest {
    private static final String HEADQUARTERS = "KG-HQ";
    private static final List<String> POSTS = List.of("KG-DOS", "KG-OSH");

    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newDatabase();
    private final Map<String, Map<String, String>> stations = new HashMap<>();
    private int sent;

    @BeforeEach
    void enrolTwoPostsWithACaseEachAndTakeThemIn() throws IOException {
        for (String code : List.of(HEADQUARTERS, "KG-DOS", "KG-OSH")) {
            make(code);
        }
        for (String post : POSTS) {
            enrol(post);
        }
        done(HEADQUARTERS, "hub", "init", address.toString());
        done(HEADQUARTERS, "hub", "copy", address.toString());
        record("KG-DOS", "CAN-RES 855 GRM");
        record("KG-OSH", "OPI-HER 3 KGM");
        POSTS.forEach(this::send);
    }

    private void make(String code) throws IOException {
        var made = new HashMap<>(CliResult.newStation(root, root.resolve(code), code));
        made.put("RUBEZH_HUB_PASSWORD", HubCluster.PASSWORD);
        stations.put(code, made);
    }

    private void enrol(String post) {
        String request = file(post + "-request.json");
        String approval = file(post + "-approval.json");
        done(post, "enrol", "request", "-o", request);
        String[] approve = {
            "enrol", "approve", request, "--trust", fingerprint(post), "-o", approval
        };
        done(
                HEADQUARTERS,
                post.equals("KG-DOS")
                        ? Stream.concat(Stream.of(approve), Stream.of("--headquarters"))
                                .toArray(String[]::new)
                        : approve);
        done(post, "enrol", "join", approval, "--trust", fingerprint(HEADQUARTERS));
    }

    private String file(String name) {
        return root.resolve(name).toString();
    }

    private Map<String, String> computer(String station) {
        return Objects.requireNonNull(stations.get(station));
    }

    private CliResult done(String station, String... arguments) {
        return CliResult.done(root, computer(station), arguments);
    }

    private String fingerprint(String station) {
        Matcher digits =
                Pattern.compile("\"fingerprint\":\\s*\"([0-9a-f]{32})\"")
                        .matcher(done(station, "--json", "key").out());
        assertThat(digits.find()).isTrue();
        return digits.group(1);
    }

    private void record(String station, String goods) throws IOException {
        Path json = Files.writeString(root.resolve("case.json"), CaseJson.of(goods));
        done(station, "record", json.toString(), "--submit");
    }

    /** Has the hub take in what a post has for headquarters. */
    private void send(String post) {
        String bundle = file("RZ-" + post + "-" + ++sent);
        done(post, "export", "-o", bundle);
        done(HEADQUARTERS, "hub", "intake", address.toString(), bundle);
    }

    private String export(String... more) {
        var line = new ArrayList<>(List.of("hub", "export", address.toString(), file("out")));
        line.addAll(List.of(more));
        return done(HEADQUARTERS, line.toArray(String[]::new)).err();
    }

    /** Returns the files of the folder that are for a post. */
    private List<Path> bundles(String post) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("out"))) {
            return files.filter(one -> one.toString().contains("-to-" + post + "-")).toList();
        }
    }

    private String cases(String station) {
        return done(station, "list").out();
    }

    @Test
    void whatIsWrittenIsWhatEachPostLacksAndIsWrittenOnce() throws IOException {
        assertThat(export("--dry-run"))
                .contains("KG-DOS: a bundle would be written", "KG-OSH: a bundle would be written");
        assertThat(root.resolve("out")).doesNotExist();

        assertThat(export())
                .contains("KG-DOS: bundle written", "KG-OSH: bundle written", "Bundles new 2,")
                .doesNotContain("not encrypted");
        Path forDos = bundles("KG-DOS").getFirst();
        byte[] bytes = Files.readAllBytes(forDos);
        assertThat(export()).contains("KG-DOS: the same bundle is in the folder", "Bundles new 0,");
        Files.delete(bundles("KG-OSH").getFirst());
        assertThat(export())
                .as("what was ended before it came to the second post")
                .contains("KG-DOS: the same bundle is in the folder", "KG-OSH: bundle written");
        assertThat(bundles("KG-DOS")).containsExactly(forDos);
        assertThat(bundles("KG-OSH")).hasSize(1);
        assertThat(forDos).hasBinaryContent(bytes);
    }

    @Test
    void aPostThatHasEverythingGetsNoneAndTheOtherOneItsOwnOnly() throws IOException {
        export();
        done("KG-DOS", "import", bundles("KG-DOS").getFirst().toString());
        assertThat(cases("KG-DOS")).contains("KG-DOS-A").doesNotContain("KG-OSH-A");
        send("KG-DOS");
        String after = export();
        assertThat(after)
                .contains("KG-DOS: lacks nothing, no bundle")
                .contains("KG-OSH: the same bundle is in the folder");

        Path forOsh = bundles("KG-OSH").getFirst();
        CliResult foreign = CliResult.run(root, computer("KG-DOS"), "import", forOsh.toString());
        assertThat(foreign.status()).as("encrypted to the other post").isNotZero();
        done("KG-OSH", "import", forOsh.toString());
        assertThat(cases("KG-OSH")).contains("KG-OSH-A").doesNotContain("KG-DOS-A");

        record("KG-DOS", "OPI-HER 2 KGM");
        send("KG-DOS");
        assertThat(export()).as("a receipt").contains("KG-DOS: bundle written, 1 revision");
    }

    @Test
    void aStationThatIsNotHeadquartersWritesNone() {
        CliResult refused =
                CliResult.run(
                        root, computer("KG-DOS"), "hub", "export", address.toString(), file("out"));
        assertThat(refused.status()).isEqualTo(7);
        assertThat(refused.err()).contains("HUB-019");
        assertThat(root.resolve("out")).doesNotExist();
    }

    private CliResult copyBack(String station) {
        return CliResult.run(root, computer(station), "hub", "copy", address.toString(), "--back");
    }

    private String number(String station, String... arguments) {
        Matcher number = Pattern.compile("KG-\\S+").matcher(done(station, arguments).out());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    /** Records, changes, cancels and sends at random, as a test prints by its seed. */
    private void liveFor(Random random) throws IOException {
        Path picture = root.resolve("scales.png");
        Files.write(picture, TestImages.png(24, 24, 7));
        var cases = new HashMap<String, List<String>>();
        for (int step = 0; step < 24; step++) {
            String post = POSTS.get(random.nextInt(POSTS.size()));
            List<String> own = cases.computeIfAbsent(post, _ -> new ArrayList<>());
            String goods = "OPI-HER " + (1 + random.nextInt(900)) + " GRM";
            String json =
                    Files.writeString(root.resolve("case.json"), CaseJson.of(goods)).toString();
            int what = own.isEmpty() ? 1 : random.nextInt(5);
            switch (what) {
                case 0 -> own.add(number(post, "record", json, "--submit", "--allow-duplicates"));
                case 1 ->
                        own.add(
                                number(
                                        post,
                                        "record",
                                        json,
                                        "--submit",
                                        "--allow-duplicates",
                                        "--attach",
                                        picture.toString()));
                case 2 -> done(post, "record", json, "--submit", "--update", own.getLast());
                case 3 -> done(post, "record", "--cancel", own.removeLast(), "--reason", "test");
                default -> send(post);
            }
        }
        POSTS.forEach(this::send);
    }

    /** SQLite, hub, SQLite: an empty register gets all that the hub has of three others. */
    @Test
    void aRegisterMadeOfTheHubAfterARandomHistoryHasTheSameRecordsAndLists() throws IOException {
        long seed = ThreadLocalRandom.current().nextLong();
        System.out.println("seed " + seed);
        liveFor(new Random(seed));
        make("KG-NEW");
        enrol("KG-NEW");
        done(HEADQUARTERS, "hub", "copy", address.toString());

        CliResult first = copyBack("KG-NEW");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.err()).contains("Files added: 1, still missing: 0.");
        done("KG-NEW", "hub", "copy", address.toString());
        CliResult again = copyBack("KG-NEW");
        assertThat(again.err())
                .contains("Revisions added: 0.", "The register and the hub have the same records");

        done("KG-NEW", "verify", "database");
        done("KG-NEW", "hub", "connect", address.toString());
        for (String verb : List.of("list", "totals", "watch")) {
            assertThat(shown(verb)).as(verb).isEqualTo(shown(verb, "--hub"));
        }
        assertThat(done("KG-NEW", "audit", "list").out()).contains("copied from a hub");
    }

    /** Returns what a command shows, without what this computer knows to be missing. */
    private String shown(String verb, String... more) {
        var line = new ArrayList<>(List.of(verb, "--json"));
        line.addAll(List.of(more));
        return done("KG-NEW", line.toArray(String[]::new)).out();
    }

    @Test
    void aHubWithSignersNobodyKnowsHereChangesNothing() throws IOException {
        make("KG-NEW");
        CliResult refused = copyBack("KG-NEW");
        assertThat(refused.status()).isEqualTo(5);
        assertThat(refused.err()).contains("[HUB-025]");
        assertThat(cases("KG-NEW")).doesNotContain("KG-DOS-A", "KG-OSH-A");
        assertThat(done("KG-NEW", "verify", "database").err()).contains("No faults");
    }

    @Test
    void aHubWithADamagedRevisionChangesNothing() throws IOException {
        make("KG-NEW");
        enrol("KG-NEW");
        cluster.execute(
                address.database(),
                "ALTER TABLE rubezh.revision DISABLE TRIGGER USER; UPDATE rubezh.revision"
                        + " SET line = set_byte(line, 200, get_byte(line, 200) # 1)"
                        + " WHERE seq = 1");
        CliResult refused = copyBack("KG-NEW");
        assertThat(refused.err()).contains("[HUB-025]");
        assertThat(cases("KG-NEW")).doesNotContain("KG-DOS-A", "KG-OSH-A");
    }
}
