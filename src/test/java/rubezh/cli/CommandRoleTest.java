package rubezh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.security.Permission.ACKNOWLEDGE_FAULT;
import static rubezh.security.Permission.BACK_UP;
import static rubezh.security.Permission.CANCEL;
import static rubezh.security.Permission.CHANGE_OWN_PASSWORD;
import static rubezh.security.Permission.CHANGE_STATION;
import static rubezh.security.Permission.ENROL;
import static rubezh.security.Permission.EXPORT;
import static rubezh.security.Permission.EXTRACT;
import static rubezh.security.Permission.GRANT;
import static rubezh.security.Permission.IMPORT;
import static rubezh.security.Permission.ISSUE_REPORT;
import static rubezh.security.Permission.MANAGE_CODE_LISTS;
import static rubezh.security.Permission.MANAGE_HUB;
import static rubezh.security.Permission.MANAGE_OFFICERS;
import static rubezh.security.Permission.MANAGE_OPERATIONS;
import static rubezh.security.Permission.MANAGE_TEMPLATES;
import static rubezh.security.Permission.MANAGE_WATCH_LIST;
import static rubezh.security.Permission.RAISE_RULES;
import static rubezh.security.Permission.READ_AUDIT;
import static rubezh.security.Permission.READ_EXCHANGE;
import static rubezh.security.Permission.READ_RECORDS;
import static rubezh.security.Permission.READ_REPORTS;
import static rubezh.security.Permission.RECORD;
import static rubezh.security.Permission.RESOLVE_CONFLICT;
import static rubezh.security.Permission.RESTORE;
import static rubezh.security.Permission.REVIEW;
import static rubezh.security.Permission.RUN_SHIFT;
import static rubezh.security.Permission.SIGNED_IN;
import static rubezh.security.Permission.TRUST_KEY;
import static rubezh.security.Permission.VERIFY;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.cli.option.ReportKindOption;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.journey.TrainingStation;
import rubezh.json.SeizureShape;
import rubezh.progress.Progress;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.report.ReportKind;
import rubezh.security.Officer;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/**
 * What every command needs. A role without it is refused with exit status 7 and its sentence, and
 * neither a file nor a change is left behind: tried for one command of each permission, and for all
 * with {@code -Drubezh.soak=true}; that the services refuse is the matter of {@code
 * PermissionTest}.
 */
@LongTest
class CommandRoleTest {
    /** Commands that open no register, or create one, or need no sign-in. */
    private static final Set<String> WITHOUT_ROLE =
            Set.of(
                    "init",
                    "demo",
                    "training reset",
                    "training remove",
                    "drill",
                    "scale",
                    "schema",
                    "codes",
                    "version",
                    "help",
                    "completion",
                    "doctor",
                    "support",
                    "manual",
                    "officer recover");

    /** Commands that read a file or find an entry before anything is asked of the services. */
    private static final Set<String> UNTRIED =
            Set.of(
                    "operation create",
                    "operation edit",
                    "officer reopen",
                    "watch edit",
                    "watch close",
                    "watch aside",
                    "enrol approve",
                    "enrol join",
                    "lists change",
                    "lists import",
                    "views share",
                    "review answer",
                    "offers take",
                    "offers decline");

    /** What a line needs; {@code BUNDLE}, {@code CASE}, {@code NUMBER} and such are put in. */
    private static final SequencedMap<String, Permission> NEEDED = needed();

    private static final UUID CASE_ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");

    /** Address at which no server is. */
    private static final String NO_HUB = "postgresql://a@127.0.0.1:1/b?sslmode=disable";

    @TempDir static Path root;
    private static final String MAPPING =
            """
            {"format":"rubezh-mapping/1","name":"x","table":{},
             "fields":[{"to":"event.start","from":"Date","pattern":"uuuu-MM-dd"},
                       {"to":"place.description","from":"Place"}]}
            """;
    private static Path templates;
    private static Path mapping;
    private static Path foreign;
    private static Path bundle;
    private static Path newcomer;
    private static Path backup;

    private static SequencedMap<String, Permission> needed() {
        var table = new LinkedHashMap<String, Permission>();
        putRecords(table);
        putExchange(table);
        putStation(table);
        return table;
    }

    private static void putRecords(Map<String, Permission> table) {
        put(table, READ_RECORDS, "list", "list -o OUT.csv", "show NUMBER", "show NUMBER --history");
        put(table, READ_RECORDS, "totals", "marks", "views list", "views hide x", "views show x");
        put(table, READ_RECORDS, "views withdraw x", "views delete x");
        put(table, READ_RECORDS, "conflicts list", "conflicts show NUMBER");
        put(table, READ_RECORDS, "offers list", "offers show NUMBER");
        put(table, RESOLVE_CONFLICT, "offers take x", "offers decline x");
        put(table, READ_RECORDS, "watch list", "watch show x", "watch found", "watch check nobody");
        put(table, READ_RECORDS, "operation list", "operation show SENTINEL-2009");
        put(table, READ_RECORDS, "operation figures SENTINEL-2009");
        put(table, READ_RECORDS, "operation messages SENTINEL-2009");
        put(table, READ_RECORDS, "operation template SENTINEL-2009");
        put(table, READ_RECORDS, "review list", "review show NUMBER");
        put(table, RECORD, "record CASE", "record --update NUMBER CASE", "record --submit CASE");
        put(table, RECORD, "templates list", "templates show x", "templates delete x");
        put(table, RECORD, "templates create x --record NUMBER", "templates copy x y");
        put(
                table,
                RECORD,
                "templates rename x y",
                "views share x",
                "review answer NUMBER --step 1");
        put(table, RECORD, "review withdraw NUMBER", "watch aside x NUMBER");
        put(table, RECORD, "operation figures SENTINEL-2009 --date 2009-08-01 --staff 1");
        put(table, RECORD, "operation check SENTINEL-2009 --text nothing-found");
        put(table, RECORD, "operation warning SENTINEL-2009 --text floor");
        put(table, RECORD, "operation feedback SENTINEL-2009 --text none");
        put(table, CANCEL, "record --cancel NUMBER --reason entered-in-error");
        put(table, RESOLVE_CONFLICT, "conflicts resolve NUMBER --reason asked-by-telephone");
        put(table, REVIEW, "review approve NUMBER", "review remark NUMBER --text look-again");
        put(table, REVIEW, "review return NUMBER --reason weigh-it-again");
        put(table, MANAGE_OPERATIONS, "operation copy SENTINEL-2009 --year 2027");
        put(table, MANAGE_OPERATIONS, "operation create OPERATION", "operation edit OPERATION");
        put(table, MANAGE_OPERATIONS, "operation close SENTINEL-2009");
        put(table, MANAGE_OPERATIONS, "operation cancel SENTINEL-2009 --reason postponed");
        put(table, MANAGE_OPERATIONS, "operation reopen SENTINEL-2009 --reason late");
        put(table, MANAGE_WATCH_LIST, "watch add person Saidov --reason why", "watch edit x");
        put(table, MANAGE_WATCH_LIST, "watch close x --reason found");
    }

    private static void putPapers(Map<String, Permission> table) {
        put(table, ISSUE_REPORT, "report daily --date 2026-11-24 -o OUT.pdf");
        put(table, ISSUE_REPORT, "report operation --operation SENTINEL-2009 -o OUT.pdf");
        put(
                table,
                ISSUE_REPORT,
                "report register --year 2026 -o OUT.pdf",
                "report stock -o OUT.pdf");
        put(table, ISSUE_REPORT, "stock take --scans CASE", "stock discard");
        for (ReportKind kind : ReportKind.ofCase()) {
            String paper = "report " + ReportKindOption.word(kind);
            put(table, ISSUE_REPORT, paper + " --number NUMBER -o OUT.pdf");
        }
        put(table, ISSUE_REPORT, "report batch --kinds act --query none -o OUT");
        put(table, READ_REPORTS, "report act --number NUMBER --preview -o OUT.pdf");
        put(table, RECORD, "report nil --date 2026-11-20");
        put(table, CANCEL, "report nil --withdraw --reason found");
    }

    private static void putHub(Map<String, Permission> table) {
        put(
                table,
                MANAGE_HUB,
                "hub init HUB",
                "hub status HUB",
                "hub copy HUB",
                "hub copy HUB --back");
        put(
                table,
                MANAGE_HUB,
                "hub rebuild HUB",
                "hub upgrade HUB",
                "hub connect HUB",
                "hub disconnect");
        put(table, IMPORT, "hub intake HUB bundles");
        put(table, EXPORT, "hub export HUB bundles");
        put(table, VERIFY, "hub verify HUB");
    }

    private static void putExchange(Map<String, Permission> table) {
        put(table, READ_REPORTS, "report list", "report daily --preview -o OUT.pdf");
        put(table, READ_REPORTS, "report again --number 1 -o OUT.pdf", "verify report CASE");
        put(table, READ_REPORTS, "analyse", "analyse --rows shift -o OUT.pdf");
        put(table, READ_REPORTS, "map -o OUT.png");
        put(table, READ_REPORTS, "dashboard", "dashboard --format csv -o OUT.csv");
        put(table, READ_REPORTS, "report compare -o OUT.pdf");
        put(table, SIGNED_IN, "report codes --code-list substances -o OUT.pdf");
        putPapers(table);
        put(table, EXPORT, "export --all -o OUT.json");
        put(table, EXPORT, "export --operation SENTINEL-2009 -o OUT.json");
        put(table, EXTRACT, "extract -o OUT.json");
        put(table, READ_RECORDS, "layout list", "layout show cen");
        put(table, SIGNED_IN, "layout check LAYOUT");
        put(table, EXTRACT, "layout save LAYOUT", "layout delete x");
        put(table, IMPORT, "import --dry-run BUNDLE", "import BUNDLE");
        put(table, TRUST_KEY, "import --trust first NEWCOMER");
        put(table, READ_EXCHANGE, "inspect BUNDLE", "exchange log --format csv", "exchange term");
        put(table, READ_EXCHANGE, "exchange receipt x", "exchange silence", "stations");
        put(table, READ_EXCHANGE, "report receipt --number x -o OUT.pdf", "report nil --list");
        putHub(table);
        put(table, READ_EXCHANGE, "grant list");
        put(table, GRANT, "grant ask HQ --right receive --cases-of HQ --reason neighbours");
        put(table, GRANT, "grant give HQ --right review --reason on-leave");
        put(table, GRANT, "grant accept ID --reason agreed", "grant decline ID --reason no-need");
        put(table, GRANT, "grant end ID --reason back-again");
        put(table, CHANGE_STATION, "exchange term 24");
        put(table, VERIFY, "verify database", "verify bundle BUNDLE", "verify extract x");
        put(table, SIGNED_IN, "key", "key --qr OUT.svg", "key -o OUT.pdf", "codes --own");
        put(table, SIGNED_IN, "enrol roster", "enrol show x", "today", "today --json");
        put(
                table,
                ENROL,
                "enrol request -o OUT.json",
                "enrol renew",
                "enrol approve x --trust y -o z");
        put(table, ENROL, "enrol join x --trust y", "enrol revoke ID --reason stolen");
        put(table, ENROL, "enrol admit x", "enrol admit x CASE --reason journal");
    }

    private static void putStation(Map<String, Permission> table) {
        put(table, SIGNED_IN, "station show", "rules list", "backup list", "backup folder");
        put(table, SIGNED_IN, "lists list", "lists show substances", "shift show");
        put(table, SIGNED_IN, "report handover -o OUT.pdf");
        put(table, SIGNED_IN, "lists export packaging -o OUT.csv");
        put(table, CHANGE_STATION, "station set --zone UTC");
        put(table, ACKNOWLEDGE_FAULT, "verify database --acknowledge looked-into-it");
        put(table, MANAGE_CODE_LISTS, "lists add offences KG-1 --en x --ru y");
        put(table, MANAGE_CODE_LISTS, "lists change offences KG-1 --en z");
        put(table, MANAGE_CODE_LISTS, "lists close substances OPI-HER");
        put(table, MANAGE_CODE_LISTS, "lists reopen substances OPI-HER");
        put(table, MANAGE_CODE_LISTS, "lists map substances SCA-NEW1 --as OPI-HER");
        put(table, MANAGE_CODE_LISTS, "lists import packaging TABLE");
        put(table, SIGNED_IN, "paper-template list", "paper-template show --example kg");
        put(table, SIGNED_IN, "paper-template history --kind protocol");
        put(table, READ_RECORDS, "table imports", "table mapping list", "table mapping show x");
        put(table, RECORD, "table mapping save MAPPING", "table mapping delete x");
        put(table, RECORD, "table import TABLE --mapping MAPPING");
        put(table, RECORD, "table import TABLE --mapping MAPPING --dry-run");
        put(table, SIGNED_IN, "table guess TABLE", "table mapping check MAPPING");
        put(table, READ_RECORDS, "table undo 1 --reason x", "table undo 1 --dry-run");
        put(table, SIGNED_IN, "paper-template check TEMPLATES");
        put(table, MANAGE_TEMPLATES, "paper-template set TEMPLATES");
        put(table, MANAGE_TEMPLATES, "paper-template reset --kind protocol");
        put(table, RAISE_RULES, "rules raise DET-003 --to question", "rules reset DET-003");
        put(table, BACK_UP, "backup create", "backup check BACKUP", "verify backup BACKUP");
        put(table, RESTORE, "backup restore BACKUP", "backup folder OUT");
        put(table, MANAGE_OFFICERS, "officer list", "officer sheet -o OUT");
        put(table, MANAGE_OFFICERS, "officer add spare --name X --role officer");
        put(table, MANAGE_OFFICERS, "officer change spare --rank X");
        put(table, MANAGE_OFFICERS, "officer reopen spare");
        put(table, MANAGE_OFFICERS, "officer reset-password spare");
        put(table, MANAGE_OFFICERS, "officer deactivate spare --reason left");
        put(table, MANAGE_OFFICERS, "officer reactivate spare");
        put(table, ENROL, "officer escrow BUNDLE --reason a-call");
        put(table, CHANGE_OWN_PASSWORD, "officer password --new-password-file FILE");
        put(table, RUN_SHIFT, "shift open", "shift hand-over", "shift take-over --reason left");
        put(table, READ_AUDIT, "audit list", "audit verify", "audit export -o OUT.csv");
    }

    private static void put(Map<String, Permission> table, Permission needed, String... lines) {
        Stream.of(lines).forEach(line -> table.put(line, needed));
    }

    @BeforeAll
    static void makeStations() throws IOException {
        try (OpenStation station = TestStations.create(root)) {
            var submitted =
                    SeizureShape.SHAPE.with(
                            Seizures.complete(), HEADER_STATUS.pointer(), Status.SUBMITTED);
            new StationSeeder(station).put(CASE_ID, submitted);
            for (Role role : Role.values()) {
                station.addOfficer(
                        new Officer(role.code(), "Bek B. B.", "", Set.of(role)),
                        TestStations.PASSWORD);
            }
        }
        templates = root.resolve("templates.json");
        run("officer", "paper-template", "show", "--example", "kg", "-o", templates.toString());
        foreign = Files.writeString(root.resolve("foreign.csv"), "Date,Place\n2026-11-01,Osh\n");
        mapping = Files.writeString(root.resolve("mapping.json"), MAPPING);
        bundle = export("KG-KAR");
        newcomer = export("KG-BAT");
        CliResult imported = run("supervisor", "import", "--trust", "first", bundle.toString());
        assertThat(imported.status()).as(imported.out() + imported.err()).isZero();
        try (OpenRegister open = new FileStations(root).open("administrator")) {
            Path kept = open.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            backup = Files.copy(kept, root.resolve(kept.getFileName()));
        }
    }

    private static Path export(String code) {
        try (var other =
                new TrainingStation(
                        root.resolve(code), code, Clock.fixed(TestStations.NOW, ZoneOffset.UTC))) {
            var request = SaveRequest.ofNew(other.id(), Seizures.complete(), SaveIntent.SUBMIT);
            other.register.recordAll(List.of(request));
            var all = new ExportRequest(new ExportRequest.Everything(), "HQ", root);
            return other.exchange.export(all, Progress.NONE).file();
        }
    }

    private static Path sealedCase(int seal) {
        try {
            return Files.writeString(
                    root.resolve("case-" + seal + ".json"), CaseJson.SEALED.formatted("3", seal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CliResult run(String login, String... arguments) {
        return CliResult.of(
                new FileStations(root),
                Map.of(
                        "RUBEZH_USER",
                        login,
                        "RUBEZH_PASSWORD",
                        TestStations.PASSWORD,
                        "RUBEZH_HUB_PASSWORD",
                        "none"),
                Clock.fixed(TestStations.NOW, ZoneOffset.UTC),
                arguments);
    }

    @Test
    void everyCommandIsInTheTable() {
        var tried = new TreeSet<>(WITHOUT_ROLE);
        NEEDED.keySet().forEach(line -> tried.add(CommandTree.nameOf(line.split(" "))));
        assertThat(CommandTree.names()).containsExactlyInAnyOrderElementsOf(tried);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayNotDoEndsWithItsSentenceAndLeavesNothing(Role role) throws IOException {
        String before = digest();
        Path out = Files.createDirectory(root.resolve("refused-" + role.code()));
        var others = new ArrayList<String>();
        for (String line : lines(role, false)) {
            CliResult result = run(role.code(), arguments(line, out, role));
            boolean refused =
                    result.status() == 7
                            && result.out().isEmpty()
                            && result.err().contains("Your role does not allow")
                            && result.err().contains("SEC-011");
            if (!refused) {
                others.add(line + ": " + result);
            }
        }
        assertThat(others).isEmpty();
        assertThat(digest()).isEqualTo(before);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleMayDoIsNotRefused(Role role) throws IOException {
        var refused = new ArrayList<String>();
        for (String line : lines(role, true)) {
            Path out = Files.createTempDirectory(root, "allowed");
            CliResult result = run(role.code(), arguments(line, out, role));
            if (Set.of(1, 2, 7).contains(result.status())) {
                refused.add(line + ": " + result);
            }
        }
        assertThat(refused).isEmpty();
    }

    /** Returns the lines tried: of those that need the same the first, for one role of several. */
    private static List<String> lines(Role role, boolean permitted) {
        var seen = EnumSet.noneOf(Permission.class);
        return NEEDED.entrySet().stream()
                .filter(line -> line.getValue().roles().contains(role) == permitted)
                .filter(line -> UNTRIED.stream().noneMatch(line.getKey()::startsWith))
                .filter(line ->
                        Repetitions.SOAK
                                || isTried(line.getValue(), role) && seen.add(line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns whether a permission is tried with a role: those of its kind take turns. */
    private static boolean isTried(Permission needed, Role role) {
        boolean permitted = needed.roles().contains(role);
        List<Role> alike =
                Stream.of(Role.values())
                        .filter(one -> needed.roles().contains(one) == permitted)
                        .toList();
        return alike.get(needed.ordinal() % alike.size()) == role;
    }

    private static String digest() {
        try (OpenRegister open = new FileStations(root).open("asanov")) {
            return open.register().digest().toString();
        }
    }

    private static String[] arguments(String line, Path out, Role role) {
        return Stream.of(line.split(" "))
                .map(word ->
                        switch (word) {
                            case "CASE" -> sealedCase(10 + role.ordinal()).toString();
                            case "NUMBER" -> CASE_ID.toString();
                            case "TEMPLATES" -> templates.toString();
                            case "MAPPING" -> mapping.toString();
                            case "TABLE" -> foreign.toString();
                            case "BUNDLE" -> bundle.toString();
                            case "HUB" -> NO_HUB;
                            case "BACKUP" -> backup.toString();
                            case "NEWCOMER" -> newcomer.toString();
                            case "ID" -> CASE_ID.toString();
                            default -> word.replace("OUT", out.resolve("out").toString());
                        })
                .toArray(String[]::new);
    }
}
