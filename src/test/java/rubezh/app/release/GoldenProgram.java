package rubezh.app.release;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.app.release.GoldenCases.number;

import module java.base;

import rubezh.app.CaseJson;
import rubezh.app.OpenRegisterFixture;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.boundary.AgencyBoundaries;
import rubezh.table.boundary.CountryOutlines;

/**
 * Makes the golden files of a release, in the folder named as the only argument: two posts and
 * their headquarters at fixed times, with everything a register of this version can hold, and the
 * statement of what it must open to. Ids and keys are random, so files made anew differ from those
 * in the repository, which never change.
 */
final class GoldenProgram {
    private static final String BARRIER =
            """
            {"code":"BARRIER-2026","title":{"en":"Barrier 2026","ru":"Заслон-2026"},
             "first":"2026-11-02","last":"2026-12-11","mandate":{"participants":["KG","CARICC"]},
             "goals":[{"substances":["OPI-HER","OPI-OPI"],"amount":"60 KGM"},
                      {"indicator":"VEHICLES","number":1000}]}
            """;

    private static final String VEGA =
            """
            {"code":"VEGA-2026","title":{"en":"Vega","ru":"Вега"},
             "first":"2026-10-01","last":"2026-10-31"}
            """;

    private static final String MAPPING =
            """
            {"format":"rubezh-mapping/1","name":"Neighbour","table":{},"key":["case_id"],
             "lines":true,"fields":[
              {"to":"event.start","from":"seized_at","pattern":"uuuu-MM-dd'T'HH:mm:ssXXX"},
              {"to":"place.country","from":"country"},{"to":"place.post","from":"post_code"},
              {"to":"items.substance","from":"substance_code"},
              {"to":"items.category","value":"DRG"},
              {"to":"items.amount","from":"quantity","unitFrom":"unit"}]}
            """;

    private static final String TABLE =
            """
            case_id,seized_at,country,post_code,substance_code,quantity,unit
            N-1,2026-11-18T10:00:00+06:00,KG,KG-DOS,OPI-OPI,2.5,KGM
            N-2,2026-11-18T11:30:00+06:00,KG,KG-DOS,CAN-HRB,31.25,GRM
            """;

    private static final String WATCH =
            " --reason search_of_12.11.2026 --action call_the_duty_officer --source MVD_17/4-211";

    private final GoldenWorld world;
    private final GoldenStation post;
    private final GoldenStation neighbour;
    private final GoldenStation headquarters;
    private final GoldenCases cases;

    private GoldenProgram(GoldenWorld world) {
        this.world = world;
        this.post = world.post;
        this.neighbour = world.neighbour;
        this.headquarters = world.headquarters;
        this.cases = new GoldenCases(world);
    }

    /** Makes the files in the folder that is the only argument; it should be empty. */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        new GoldenProgram(new GoldenWorld(Files.createTempDirectory("golden"), target)).run();
    }

    private void run() throws IOException {
        post.create(TrainingPost.FIRST, world.clock());
        neighbour.create(TrainingPost.SECOND, world.clock());
        headquarters.create(TrainingPost.HEADQUARTERS, world.clock());
        enrol(post);
        enrol(neighbour);
        administer();
        cases.record();
        String backup = backUp();
        exchange();
        keepAtThePost();
        keepTexts();
        cases.keepOwn();
        keepSettings();
        writeBundles();
        String recovery = recoveryCode() + "\n";
        recordReally();
        new GoldenPack(world).write(backup);
        Files.writeString(world.golden("recovery-code.txt"), recovery);
    }

    private void post(String login, String line) {
        world.at(post, login, line);
    }

    private void headquarters(String login, String line) {
        world.at(headquarters, login, line);
    }

    private void neighbour(String line) {
        world.at(neighbour, "supervisor", line);
    }

    private static Path write(GoldenStation station, String name, String text) throws IOException {
        return Files.writeString(station.file(name), text);
    }

    private void enrol(GoldenStation station) {
        world.at(station, "admin", "enrol request --force -o @request.json");
        String approve = "enrol approve --headquarters --force -o @answer.json --trust %s %s";
        Path request = station.file("request.json");
        headquarters("admin", approve.formatted(fingerprint(station), request));
        String answer = headquarters.file("answer.json").toString();
        world.at(
                station, "admin", "enrol join --trust " + fingerprint(headquarters) + " " + answer);
    }

    private String fingerprint(GoldenStation station) {
        return find(
                "(?<=\"fingerprint\":\")[0-9a-f]{32}", world.at(station, "admin", "--json key"));
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private void administer() throws IOException {
        post("admin", "officer add nurlan --name Nurlanov_N. --role officer");
        post("admin", "officer deactivate nurlan --reason moved_to_another_post");
        post("admin", "officer add auditor --name Saparova_S. --role auditor");
        post("admin", "lists add storage-places ST-7 --en Room_7 --ru Комната_7");
        post("admin", "lists change storage-places ST-7 --en Room_7a --ru Комната_7а");
        post("admin", "paper-template show --example kg -o @words.json");
        post("admin", "paper-template set @words.json --kind protocol");
        write(headquarters, "barrier.json", BARRIER);
        write(headquarters, "vega.json", VEGA);
        headquarters("supervisor", "operation create @barrier.json");
        headquarters("supervisor", "watch add plate 01KG777AAA --share" + WATCH);
        world.carry(headquarters, post);
        world.carry(headquarters, neighbour);
        headquarters("supervisor", "operation create @vega.json");
        headquarters("supervisor", "operation close VEGA-2026 --reason over,_nothing_was_found");
    }

    private String backUp() throws IOException {
        post("admin", "backup create");
        try (Stream<Path> files = Files.list(post.file("backups"))) {
            return "backups/" + files.findFirst().orElseThrow().getFileName();
        }
    }

    /** Returns, approvals, a change against a change, an offer, and a right that is asked. */
    private void exchange() {
        world.carry(post, headquarters);
        post("supervisor", "export --all --to KG-KAR -o @k.age");
        world.take(neighbour, post.file("k.age"));
        headquarters("supervisor", "review approve " + number(6));
        headquarters("supervisor", "review return --reason weighed_with_its_bag " + number(7));
        cases.change(headquarters, 8, "1.452");
        cases.change(post, 8, "1.402");
        cases.change(neighbour, 9, "9.900");
        neighbour("grant ask KG-DOS --right review --reason one_supervisor_on_leave");
        world.carry(headquarters, post);
        neighbour("export --all --to KG-DOS -o @k.age");
        world.take(post, neighbour.file("k.age"));
    }

    private void keepAtThePost() throws IOException {
        post("admin", "rules raise RTE-004 --to question");
        post("admin", "rules raise proceedings.rights --to error");
        post("supervisor", "record --reason entered_twice --cancel " + number(10));
        post("supervisor", "watch add person Сайидов_Рахим --born 1985" + WATCH);
        post("supervisor", "watch add mark crown_777" + WATCH);
        post("supervisor", "watch add document AN_1234567 --reason lost");
        String lost = world.at(post, "supervisor", "watch list --query AN_1234567 --json");
        String id = find("[0-9a-f]{8}-[0-9a-f-]{27}", lost);
        post("supervisor", "watch close --reason found_again " + id);
        post("supervisor", "operation figures BARRIER-2026 --date 2026-11-19 --vehicles 524");
        post("supervisor", "grant give KG-KAR --right receive --reason joint_search");
        post("supervisor", "report nil --date 2026-11-20");
        post("supervisor", "report labels --report-lang ru -o @l.pdf --number " + number(6));
        write(post, "scans.txt", "CLT 24\nKG 0048213\n");
        post("supervisor", "stock take --scans @scans.txt");
        post("officer", "templates create Fuel_tank --record " + number(6));
        post("officer", "shift open");
    }

    /** Mappings, layouts and templates, in the register and as files. */
    private void keepTexts() throws IOException {
        Files.writeString(world.golden("mapping.json"), MAPPING);
        Files.writeString(world.golden("table.csv"), TABLE);
        post("supervisor", "table mapping save %mapping.json");
        post("supervisor", "table import %table.csv --mapping Neighbour");
        post("supervisor", "layout show plain -o %layout.json");
        post("supervisor", "layout save %layout.json --name Neighbours");
        post("supervisor", "extract --layout Neighbours -o %extract.csv");
        post("admin", "paper-template show --kind protocol -o %paper-template.json");
    }

    private void keepSettings() {
        var settings = OpenRegisterFixture.settings(world.golden(""));
        settings.set("language", "ru");
        settings.set("theme", "DARK");
        settings.set("zoom", "125");
        var outlines = CountryOutlines.of("KG|4146 7453|10 20 5 -5 -7 0");
        settings.boundaries().write(new AgencyBoundaries("agency.geojson", outlines));
    }

    /** Bundles, and what a revoked computer sends all the same. */
    private void writeBundles() throws IOException {
        neighbour("export --all --drafts --plain --reason golden --to KG-DOS -o @plain.json");
        GoldenPack.compress(neighbour.file("plain.json"), world.golden("bundle-plain.json.gz"));
        post("admin", "enrol request -o %enrol-request.json");
        String listed = world.at(headquarters, "admin", "enrol roster");
        String stolen = find("(?m)(?<=^KG-KAR.{1,200} )[0-9a-f-]{36}$", listed);
        headquarters("admin", "enrol revoke --reason stolen " + stolen);
        world.carry(headquarters, post);
        cases.change(neighbour, 9, "9.800");
        neighbour("export --all --force --to KG-DOS -o @k.age");
        String late = "import " + neighbour.file("k.age");
        assertThat(world.run(post, "supervisor", late).status()).isEqualTo(5);
        cases.change(headquarters, 6, "2.076");
        String operation = "export --operation BARRIER-2026 --to KG-DOS -o %bundle-sealed.json.age";
        headquarters("supervisor", operation);
    }

    private String recoveryCode() {
        var code = new AtomicReference<>("");
        try (OpenRegister open = world.open(post, "admin")) {
            open.officers().renewRecoverySheet(made -> code.set(made.text()));
        }
        return code.get();
    }

    /** A register that is not for training: its password hash has the usual cost. */
    private void recordReally() throws IOException {
        Files.createDirectories(world.real.folder());
        String names = " --country KG --name-ru Osh --name-en Osh --admin chief";
        world.at(world.real, "chief", "init --station KG-OSH" + names);
        write(world.real, "case.json", CaseJson.PLAIN);
        world.at(world.real, "chief", "record @case.json");
    }
}
