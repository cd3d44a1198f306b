package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import module java.base;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubezh.fixtures.AccessibleTree;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.SceneFrames;
import rubezh.fixtures.WindowTest;
import rubezh.security.Permission;
import rubezh.security.Role;
import rubezh.ui.kit.navigation.Destination;

/**
 * What each role sees, written down a second time: the screens it reaches and their commands. A
 * sample of the commands is run, with {@code -Psoak} every one, and none is refused: what is not
 * permitted is not offered. Each control that comes with it has a name.
 */
@WindowTest
class RoleScreensTest {
    /** Commands of the window that everybody has. */
    private static final String WINDOW =
            "go-history go-stations go-grants go-today change-password auto-lock go-settings go-equipment doctor support-file palette keys language switch-source close next-tab previous-tab zoom-in zoom-out zoom-reset"
                    + " navigation theme-light theme-dark theme-contrast lock help";

    private static final String LIST_READING =
            "open preview export-table select-all columns row-menu find filter keep-view print"
                    + " settle case-papers refresh";
    private static final String LIST_RECORDING =
            LIST_READING
                    + " new copy repeat-last from-template edit mark-deletion submit-selected take-back";
    private static final String BEGINNING = "refresh repeat-last from-template";
    private static final String READ_VIEW =
            "copy-text settle side-panel read-next-tab read-previous-tab print case-papers refresh";
    private static final String READ_VIEW_RECORDING =
            READ_VIEW + " edit copy mark-deletion take-back";
    private static final String EDITOR =
            "save save-close save-new submit print case-papers undo redo read-document place-picture compose take-offer weigh pin"
                    + " category-1 category-2 category-3 category-4"
                    + " keep-template long-form similar earlier watch-notice history side-panel discard"
                    + " next-section previous-section next-problem previous-problem next-gap scans scans-decline map";
    private static final String REVIEWING =
            "review-approve review-return review-remark review-approve-all review-next"
                    + " review-previous review-select review-post review-compare review-next-change review-previous-change"
                    + " review-next-tab review-previous-tab review-undo review-open side-panel"
                    + " print case-papers refresh";
    private static final String CONFLICTS =
            "conflict-open conflict-up conflict-down conflict-next-open conflict-agreed conflict-next"
                    + " conflict-previous conflict-record conflict-filter conflict-queue refresh";
    private static final String SETTLING =
            " conflict-left conflict-right conflict-both conflict-edit conflict-reset"
                    + " conflict-newer conflict-save conflict-all-newer";
    private static final String DECIDING =
            " operation-copy operation-template operation-edit operation-close operation-cancel operation-reopen";
    private static final String OPERATIONS = "operation-open refresh";
    private static final String OPERATION =
            "operation-report operation-cases operation-next-tab operation-previous-tab refresh";
    private static final String PAGES =
            "refresh paper-find paper-larger paper-smaller paper-fit paper-strip paper-pair";
    private static final String REPORT_ISSUING = "save-pdf print " + PAGES;
    private static final String STOCKTAKING =
            "stocktake-finish stocktake-remove stocktake-discard refresh";
    private static final String DASHBOARD = "period-previous period-next print refresh";
    private static final String ANALYSING =
            "print analysis-cases analysis-export analysis-filter analysis-keep analysis-swap refresh";
    private static final String MAPPING =
            "cases-map-export cases-map-filter cases-map-cases cases-map-routes cases-map-larger cases-map-smaller cases-map-whole refresh";
    private static final String AUDITING = "audit-object audit-check audit-export refresh";
    private static final String FOLLOWING =
            "exchange-history stations-behind exchange-grants exchange-key exchange-open refresh";
    private static final String GRANTING =
            "grant-give grant-ask grant-accept grant-decline grant-end refresh";
    private static final String EXCHANGING =
            "exchange-export exchange-import export-bundle export-all cover-sheet eject-medium import-bundle "
                    + FOLLOWING;

    private static final Map<Role, Map<String, String>> OFFERED =
            Map.of(
                    OFFICER,
                    offered(
                            "window",
                            "tour new import-table scale scan-folder shift-open shift-hand-over shift-take-over go-seizures go-watch-list go-marks go-operations go-dashboard go-reports go-analysis go-map go-stocktake"
                                    + " go-exchange go-conflicts go-backups "
                                    + WINDOW,
                            "today",
                            BEGINNING,
                            "list",
                            LIST_RECORDING,
                            "read",
                            READ_VIEW_RECORDING,
                            "seizure",
                            EDITOR,
                            "analysis",
                            ANALYSING,
                            "cases-map",
                            MAPPING,
                            "dashboard",
                            DASHBOARD,
                            "report",
                            REPORT_ISSUING,
                            "stocktake",
                            STOCKTAKING,
                            "case-papers",
                            REPORT_ISSUING + " fill-in",
                            "grants",
                            "refresh",
                            "exchange",
                            FOLLOWING + " exchange-conflicts print"),
                    SUPERVISOR,
                    offered(
                            "window",
                            "tour new import-table scale scan-folder shift-open shift-hand-over shift-take-over go-seizures go-watch-list go-marks go-review go-operations go-dashboard go-reports go-analysis go-map go-stocktake"
                                    + " go-export go-import undo-import go-exchange go-conflicts go-backups go-admin go-audit go-paper-templates "
                                    + WINDOW,
                            "today",
                            BEGINNING,
                            "list",
                            LIST_RECORDING,
                            "read",
                            READ_VIEW_RECORDING,
                            "seizure",
                            EDITOR,
                            "review",
                            REVIEWING,
                            "analysis",
                            ANALYSING,
                            "cases-map",
                            MAPPING,
                            "dashboard",
                            DASHBOARD,
                            "report",
                            REPORT_ISSUING,
                            "stocktake",
                            STOCKTAKING,
                            "case-papers",
                            REPORT_ISSUING + " fill-in",
                            "grants",
                            GRANTING,
                            "exchange",
                            EXCHANGING + " exchange-conflicts print",
                            "administration",
                            "refresh watch-add watch-change watch-close watch-found watch-search watch-share",
                            "templates",
                            "template-export paper-find paper-larger paper-smaller paper-fit paper-strip paper-pair",
                            "audit",
                            AUDITING),
                    SYNC_STAFF,
                    offered(
                            "window",
                            "tour go-export go-import go-exchange go-backups " + WINDOW,
                            "today",
                            "refresh",
                            "grants",
                            "refresh",
                            "exchange",
                            EXCHANGING),
                    ADMINISTRATOR,
                    offered(
                            "window",
                            "scale scan-folder go-exchange go-admin go-officers go-backups go-audit go-station go-code-lists go-rules go-paper-templates go-roster go-hub "
                                    + WINDOW,
                            "today",
                            "refresh",
                            "grants",
                            "refresh",
                            "exchange",
                            FOLLOWING,
                            "administration",
                            "officer-add officer-change officer-escrow refresh",
                            "hub",
                            "hub-connect hub-send hub-disconnect refresh",
                            "templates",
                            "template-save template-reset template-import template-export",
                            "audit",
                            AUDITING),
                    AUDITOR,
                    offered(
                            "window",
                            "go-seizures go-watch-list go-marks go-operations go-dashboard go-reports go-analysis go-map go-exchange go-conflicts go-admin go-audit "
                                    + WINDOW,
                            "today",
                            "refresh",
                            "list",
                            LIST_READING,
                            "read",
                            READ_VIEW,
                            "analysis",
                            ANALYSING,
                            "cases-map",
                            MAPPING,
                            "dashboard",
                            DASHBOARD,
                            "report",
                            PAGES,
                            "case-papers",
                            PAGES,
                            "grants",
                            "refresh",
                            "exchange",
                            FOLLOWING + " exchange-conflicts print",
                            "administration",
                            "refresh watch-found watch-search",
                            "audit",
                            AUDITING));

    /** Returns the commands by screen, given alternately. */
    private static Map<String, String> offered(String... screensAndCommands) {
        var map = new TreeMap<String, String>();
        for (int i = 0; i < screensAndCommands.length; i += 2) {
            map.put(screensAndCommands[i], screensAndCommands[i + 1]);
        }
        return map;
    }

    /** How many commands are one that is run. */
    private static final int ONE_IN = Repetitions.of(6, 1);

    /** Whoever ran a command: who may do more runs it no second time. */
    private static final Map<String, List<Role>> RUN = new HashMap<>();

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsOfferedWhatItMayDoAndNothingElse(Role role) {
        try (var window = new RoleWindow(folder, Set.of(role))) {
            window.waiting = SceneFrames::waitForJobs;
            assertThat(window.current()).isEqualTo(Destination.TODAY.id());
            assertMenuOfARow(window);
            var found = new TreeMap<String, Set<String>>();
            found.put("window", new TreeSet<>(window.windowCommands()));
            runEach(role, window, window.windowCommands(), () -> {});
            ways(window)
                    .forEach((screen, way) -> {
                        show(window, way);
                        if (isScreen(window.current(), screen)) {
                            found.put(screen, new TreeSet<>(window.screenCommands()));
                            runEach(role, window, window.screenCommands(), way);
                        }
                    });
            var expected = new TreeMap<String, Set<String>>();
            Objects.requireNonNull(OFFERED.get(role))
                    .forEach((screen, ids) -> expected.put(screen, words(ids)));
            addOperations(role, expected);
            assertThat(found).isEqualTo(expected);
        }
    }

    private static void addOperations(Role role, Map<String, Set<String>> expected) {
        boolean managing = role == SUPERVISOR;
        if (managing || role == OFFICER || role == AUDITOR) {
            String changing = managing ? " operation-new operation-copy" : "";
            String recording = role == AUDITOR ? "" : " new";
            expected.put("conflicts", words(CONFLICTS + (managing ? SETTLING : "")));
            expected.put("operations", words(OPERATIONS + changing));
            expected.put("operation/", words(OPERATION + recording + (managing ? DECIDING : "")));
        }
    }

    /** Returns the way to each screen; where it is not permitted, it leads nowhere. */
    private static Map<String, Runnable> ways(RoleWindow window) {
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put("today", () -> window.run("go-today"));
        ways.put("list", () -> window.run("go-seizures"));
        ways.put("read", () -> run(window, "go-seizures", "open"));
        ways.put("case-papers", () -> run(window, "go-seizures", "open", "case-papers"));
        ways.put("seizure", () -> run(window, "go-seizures", "edit"));
        ways.put("review", () -> window.run("go-review"));
        ways.put("dashboard", () -> window.run("go-dashboard"));
        ways.put("operations", () -> window.run("go-operations"));
        ways.put("operation/", () -> run(window, "go-operations", "operation-open"));
        ways.put("report", () -> window.run("go-reports"));
        ways.put("analysis", () -> window.run("go-analysis"));
        ways.put("cases-map", () -> window.run("go-map"));
        ways.put("stocktake", () -> window.run("go-stocktake"));
        ways.put("exchange", () -> window.run("go-exchange"));
        ways.put("grants", () -> window.run("go-grants"));
        ways.put("conflicts", () -> window.run("go-conflicts"));
        ways.put("administration", () -> window.run("go-admin"));
        ways.put("templates", () -> window.run("go-paper-templates"));
        ways.put("audit", () -> window.run("go-audit"));
        ways.put("hub", () -> window.run("go-hub"));
        return ways;
    }

    private static void run(RoleWindow window, String... commands) {
        List.of(commands).forEach(window::run);
    }

    private static boolean isScreen(String current, String screen) {
        return switch (screen) {
            case "audit" -> current.equals("admin/audit");
            case "templates" -> current.equals("admin/templates");
            case "analysis" -> current.equals("report/analysis");
            case "cases-map" -> current.equals("dashboard/map");
            case "dashboard" -> current.equals("dashboard");
            case "stocktake" -> current.equals("report/stocktake");
            case "report" -> current.equals("report");
            case "grants" -> current.equals("exchange/grants");
            case "hub" -> current.equals("admin/hub");
            case "administration" -> current.startsWith("admin/");
            default -> current.startsWith(screen) && !current.startsWith("admin/");
        };
    }

    private static void show(RoleWindow window, Runnable way) {
        window.closeOtherScreens();
        way.run();
        assertThat(window.refusals()).isEmpty();
    }

    private static void runEach(Role role, RoleWindow window, List<String> commands, Runnable way) {
        String screen = window.current();
        for (String id : commands) {
            String command = id + screen;
            List<Role> before = RUN.computeIfAbsent(command, _ -> new ArrayList<>());
            if (Math.floorMod(command.hashCode(), ONE_IN) != 0
                    || before.stream()
                            .anyMatch(other -> permissions(role).containsAll(permissions(other)))) {
                continue;
            }
            before.add(role);
            assertThat(window.run(id)).as(id + " at " + screen).isEmpty();
            assertThat(
                            FxThread.call(() ->
                                    new AccessibleTree(window.search().scene().getRoot())
                                            .findings()))
                    .as(id + " at " + screen)
                    .isEmpty();
            window.closePopups();
            if (!window.current().equals(screen)) {
                show(window, way);
            }
        }
    }

    private static Set<Permission> permissions(Role role) {
        return Stream.of(Permission.values())
                .filter(permission -> permission.roles().contains(role))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String ids) {
        return List.of(ids.split(" ")).stream()
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The menu of a row offers commands of the list and the window only. */
    private static void assertMenuOfARow(RoleWindow window) {
        window.run("go-seizures");
        if (window.current().equals("list")) {
            window.run("row-menu");
            List<String> items = FxThread.call(window::menuItems);
            assertThat(items).contains("open");
            assertThat(window.commands()).containsAll(items);
            window.closePopups();
        }
    }
}
