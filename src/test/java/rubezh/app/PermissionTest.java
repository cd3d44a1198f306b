package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.security.Role.ADMINISTRATOR;
import static rubezh.security.Role.AUDITOR;
import static rubezh.security.Role.OFFICER;
import static rubezh.security.Role.SUPERVISOR;
import static rubezh.security.Role.SYNC_STAFF;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rubezh.audit.AuditReader;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.dashboard.DashboardService;
import rubezh.operation.OperationService;
import rubezh.register.Register;
import rubezh.register.codelist.CodeListService;
import rubezh.register.view.SharedViewService;
import rubezh.report.service.ReportService;
import rubezh.review.ReviewService;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.Officers;
import rubezh.session.OpenRegister;
import rubezh.shift.ShiftService;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.today.TodayService;
import rubezh.watch.WatchService;

/**
 * Who may call which method of the services, written down a second time: every method is called
 * with every role, and after locking. A method that is not in the table, or that asks for nothing,
 * fails.
 */
class PermissionTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.of(OFFICER, SUPERVISOR, AUDITOR);
    private static final Set<Role> RECORDERS = EnumSet.of(OFFICER, SUPERVISOR);
    private static final Set<Role> EXCHANGERS = EnumSet.of(SYNC_STAFF, SUPERVISOR);

    /** Methods that compute from their arguments alone, or tell who is signed in where. */
    private static final Set<String> FREE =
            Set.of(
                    "Register.station",
                    "Register.officer",
                    "Register.newRecordId",
                    "Register.newLineId",
                    "Register.newSeizure",
                    "Register.copyOf",
                    "Register.check",
                    "Register.invalidating",
                    "Register.changes",
                    "Register.draft",
                    "ReportService.listFileName",
                    "OpenRegister.station",
                    "OpenRegister.officer",
                    "OpenRegister.reference",
                    "OpenRegister.register",
                    "OpenRegister.reviews",
                    "OpenRegister.operations",
                    "OpenRegister.exchange",
                    "OpenRegister.codeLists",
                    "OpenRegister.watch",
                    "OpenRegister.reports",
                    "OpenRegister.backups",
                    "OpenRegister.audit",
                    "OpenRegister.shifts",
                    "OpenRegister.today",
                    "OpenRegister.dashboard",
                    "OpenRegister.officers",
                    "OpenRegister.mustChangePassword",
                    "OpenRegister.notices",
                    "OpenRegister.bundleFolder",
                    "OpenRegister.close");

    private static final Map<String, Set<Role>> ALLOWED = allowed();

    @TempDir Path root;

    private static Map<String, Set<Role>> allowed() {
        var table = new TreeMap<String, Set<Role>>();
        put(table, "Register", READERS, "catalogue", "listSettings", "sharedViews", "open", "find");
        put(table, "Register", READERS, "history", "cases", "content", "drafts", "resume");
        put(table, "Register", READERS, "rebase", "similar");
        put(table, "ReviewService", READERS, "open", "officer");
        put(table, "ReviewService", EnumSet.of(SUPERVISOR), "authorship");
        put(table, "ReviewService", EnumSet.of(SUPERVISOR), "approve", "approveAll", "withdraw");
        put(table, "ReviewService", EnumSet.of(SUPERVISOR), "returnForCorrection", "remark");
        put(table, "ReviewService", RECORDERS, "answer", "markSeen");
        put(table, "OperationService", READERS, "list", "open", "days", "facts");
        put(table, "OperationService", READERS, "laterChanges", "messages", "latest");
        put(table, "OperationService", READERS, "withClosing");
        put(table, "OperationService", EnumSet.of(SUPERVISOR), "create", "change", "close");
        put(table, "OperationService", EnumSet.of(SUPERVISOR), "reopen", "cancel", "copyFor");
        put(table, "OperationService", RECORDERS, "enterDay", "addMessage");
        put(table, "Register", RECORDERS, "templates", "preview", "record", "recordAll");
        put(table, "Register", RECORDERS, "cancel", "attach", "saveDraft", "deleteDraft");
        put(table, "Register", EnumSet.of(SUPERVISOR), "restore", "resolve");
        put(table, "Register", READERS, "accessLog");
        put(table, "Register", ALL, "digest");
        putExchangeAndReports(table);
        putStation(table);
        return table;
    }

    private static void putExchangeAndReports(Map<String, Set<Role>> table) {
        put(table, "Exchange", EXCHANGERS, "export", "preview", "apply");
        put(table, "Exchange", ALL, "defaultFileName", "inspect", "verify", "verifyJournal");
        put(table, "Exchange", ALL, "self", "installationsOf", "newestPeer", "peers", "log");
        put(table, "ReportService", ALL, "today");
        put(table, "ReportService", READERS, "dailySummary", "operation", "preview", "issued");
        put(table, "ReportService", READERS, "find", "withHash", "bytes", "operations");
        put(table, "ReportService", READERS, "fileName", "list", "excluded", "notePaper");
        put(table, "ReportService", RECORDERS, "propose", "issue");
        put(table, "WatchService", READERS, "list", "find", "history", "match", "found", "open");
        put(table, "WatchService", RECORDERS, "setAside");
        put(table, "WatchService", EnumSet.of(SUPERVISOR), "add", "change", "share", "close");
        put(table, "WatchService", ALL, "today");
    }

    private static void putStation(Map<String, Set<Role>> table) {
        put(table, "OpenRegister", EnumSet.of(ADMINISTRATOR), "addOfficer");
        put(table, "OpenRegister", EnumSet.of(ADMINISTRATOR), "renewRecoverySheet");
        put(table, "OpenRegister", EnumSet.of(ADMINISTRATOR), "changeStation");
        put(table, "CodeListService", ALL, "overview", "entries", "find", "today");
        put(table, "CodeListService", ALL, "columns", "columnsLike");
        put(table, "CodeListService", EnumSet.of(ADMINISTRATOR), "add", "rename", "close", "map");
        put(table, "CodeListService", EnumSet.of(ADMINISTRATOR), "preview", "takeOver");
        put(table, "CodeListService", READERS, "using");
        allowOfficers(table);
        allowAudit(table);
        allowShiftsAndViews(table);
        put(table, "OpenRegister", ALL, "verify", "noteSetting", "keySheet", "testPage");
        put(table, "OpenRegister", EnumSet.of(SUPERVISOR, ADMINISTRATOR), "acknowledge");
        put(table, "BackupService", ALL, "folder", "location", "list", "status", "runDue");
        put(
                table,
                "BackupService",
                EnumSet.complementOf(EnumSet.of(AUDITOR)),
                "create",
                "rehearse");
        put(table, "BackupService", EnumSet.of(ADMINISTRATOR), "compare", "restore", "choose");
        put(table, "BackupService", EnumSet.of(ADMINISTRATOR), "confirmers");
    }

    private static void allowShiftsAndViews(Map<String, Set<Role>> table) {
        put(table, "SharedViewService", READERS, "others", "unreadable", "sharedIds", "save");
        put(table, "SharedViewService", READERS, "delete", "withdraw", "hiddenIds", "setHidden");
        put(table, "SharedViewService", RECORDERS, "share");
        put(table, "TodayService", ALL, "read");
        put(table, "DashboardService", READERS, "today", "period", "shift", "operation");
        put(table, "DashboardService", READERS, "operations", "read");
        put(table, "ShiftService", ALL, "current", "recent", "isForgotten");
        put(table, "ShiftService", RECORDERS, "open", "takeOver", "handOver", "counts");
        put(table, "ShiftService", RECORDERS, "inStore", "sheet");
    }

    private static void allowAudit(Map<String, Set<Role>> table) {
        Set<Role> readers = EnumSet.of(SUPERVISOR, ADMINISTRATOR, AUDITOR);
        put(table, "AuditReader", readers, "zone", "officers", "select", "check", "contains");
        put(table, "AuditReader", readers, "noteExport");
    }

    private static void allowOfficers(Map<String, Set<Role>> table) {
        Set<Role> administrator = EnumSet.of(ADMINISTRATOR);
        put(table, "Officers", administrator, "list", "add", "change", "deactivate", "reactivate");
        put(table, "Officers", administrator, "resetPassword", "reopen", "renewRecoverySheet");
        put(table, "Officers", administrator, "recoverySheetMade");
        put(table, "Officers", ALL, "changeOwnPassword");
    }

    private static void put(
            Map<String, Set<Role>> table, String service, Set<Role> roles, String... methods) {
        Stream.of(methods).forEach(method -> table.put(service + "." + method, roles));
    }

    @Test
    void everyMethodOfAServiceHasARule() {
        assertThat(methods().map(PermissionTest::name).filter(name -> !FREE.contains(name)))
                .allMatch(ALLOWED::containsKey)
                .containsAll(ALLOWED.keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayDoWhatTheTableSaysAndNoMore() {
        return ALL.stream().map(role -> DynamicTest.dynamicTest(role.code(), () -> check(role)));
    }

    private void check(Role role) {
        OpenStation station = TestStations.create(root.resolve(role.code()));
        String password = "sirena-lampa-gorizont-puma";
        station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(role)), password);
        try (LockedStation locked = station.lock();
                OpenRegister register = open(locked.unlock("bek", password, _ -> {}))) {
            ALLOWED.forEach((name, roles) ->
                    assertThat(refusals(register, name))
                            .as("%s as %s", name, role)
                            .allMatch(code -> code.equals("SEC-011") != roles.contains(role)));
        }
    }

    @Test
    void afterLockingNothingIsPermitted() {
        OpenStation station = TestStations.create(root);
        OpenRegister register = open(station);
        try (LockedStation _ = station.lock()) {
            ALLOWED.keySet()
                    .forEach(name ->
                            assertThat(refusals(register, name))
                                    .as(name)
                                    .allMatch("SEC-012"::equals));
        }
    }

    private OpenRegister open(OpenStation station) {
        return OpenRegisterFixture.create(station, root.resolve("area"));
    }

    private Stream<String> refusals(OpenRegister register, String name) {
        return methods()
                .filter(method -> name(method).equals(name))
                .map(method -> code(method, register));
    }

    private static Object service(OpenRegister register, Method method) {
        return switch (method.getDeclaringClass().getSimpleName()) {
            case "Register" -> register.register();
            case "SharedViewService" -> register.register().sharedViews();
            case "ReviewService" -> register.reviews();
            case "OperationService" -> register.operations();
            case "CodeListService" -> register.codeLists();
            case "WatchService" -> register.watch();
            case "Exchange" -> register.exchange();
            case "ReportService" -> register.reports();
            case "BackupService" -> register.backups();
            case "Officers" -> register.officers();
            case "AuditReader" -> register.audit();
            case "ShiftService" -> register.shifts();
            case "TodayService" -> register.today();
            case "DashboardService" -> register.dashboard();
            default -> register;
        };
    }

    /** Returns the code of the fault, or what else came of a call with empty arguments. */
    private static String code(Method method, OpenRegister register) {
        try {
            method.invoke(
                    service(register, method),
                    Stream.of(method.getParameterTypes()).map(PermissionTest::empty).toArray());
            return "done";
        } catch (Fault refusal) {
            return refusal.code();
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Fault fault ? fault.code() : "failed later";
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object empty(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private static Stream<Method> methods() {
        return Stream.of(
                        Register.class,
                        SharedViewService.class,
                        ReviewService.class,
                        OperationService.class,
                        CodeListService.class,
                        WatchService.class,
                        Exchange.class,
                        ReportService.class,
                        BackupService.class,
                        Officers.class,
                        AuditReader.class,
                        ShiftService.class,
                        TodayService.class,
                        DashboardService.class,
                        OpenRegister.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
