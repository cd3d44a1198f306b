package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import rubezh.audit.AuditReader;
import rubezh.backup.BackupService;
import rubezh.bundle.Exchange;
import rubezh.bundle.receipt.ReceiptService;
import rubezh.bundle.receipt.RecordBundleService;
import rubezh.bundle.receipt.UnsentRevisionService;
import rubezh.bundle.station.StationStatusService;
import rubezh.dashboard.AnalysisService;
import rubezh.dashboard.DashboardService;
import rubezh.enrolment.EnrolmentService;
import rubezh.fixtures.PermissionTable;
import rubezh.hub.HubService;
import rubezh.operation.OperationFactService;
import rubezh.operation.OperationService;
import rubezh.register.OfferService;
import rubezh.register.Register;
import rubezh.register.TableRecords;
import rubezh.register.codelist.CodeListService;
import rubezh.register.conflict.ImportUndoService;
import rubezh.register.grant.GrantService;
import rubezh.register.named.LayoutService;
import rubezh.register.named.MappingService;
import rubezh.register.nil.NilReportService;
import rubezh.register.severity.RuleSeverityService;
import rubezh.register.template.TemplateService;
import rubezh.register.view.SharedViewService;
import rubezh.report.service.ReportService;
import rubezh.report.service.StocktakeService;
import rubezh.review.ReviewService;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.account.Officers;
import rubezh.session.ExchangeSheetService;
import rubezh.session.OpenRegister;
import rubezh.shift.ShiftService;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;
import rubezh.today.TodayService;
import rubezh.watch.WatchService;

/**
 * Every method of the services is called with every role, and after locking ({@link
 * PermissionTable}). A method that is not in the table, or that asks for nothing, fails.
 */
class PermissionTest {
    private static final Map<String, Set<Role>> ALLOWED = PermissionTable.allowed();

    @TempDir Path root;

    @Test
    void everyMethodOfAServiceHasARule() {
        assertThat(
                        methods()
                                .map(PermissionTest::name)
                                .filter(name -> !PermissionTable.FREE.contains(name)))
                .allMatch(ALLOWED::containsKey)
                .containsAll(ALLOWED.keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayDoWhatTheTableSaysAndNoMore() {
        return PermissionTable.ALL.stream()
                .map(role -> DynamicTest.dynamicTest(role.code(), () -> check(role)));
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
            for (String name : ALLOWED.keySet()) {
                assertThat(refusals(register, name)).as(name).allMatch("SEC-012"::equals);
            }
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
            case "TableRecords" -> register.register().tableRecords();
            case "MappingService" -> register.mappings();
            case "LayoutService" -> register.layouts();
            case "OfferService" -> register.register().offers();
            case "OperationService" -> register.operations();
            case "OperationFactService" -> register.operations().results();
            case "CodeListService" -> register.codeLists();
            case "WatchService" -> register.watch();
            case "RuleSeverityService" -> register.rules();
            case "ExchangeSheetService" -> register.exchangeSheets();
            case "NilReportService" -> register.nilReports();
            case "GrantService" -> register.grants();
            case "TemplateService" -> register.paperTemplates();
            case "HubService" -> register.hub();
            case "EnrolmentService" -> register.enrolment();
            case "ImportUndoService" -> register.importUndo();
            case "ReportService" -> register.reports();
            case "StocktakeService" -> register.stocktaking();
            case "BackupService" -> register.backups();
            case "Officers" -> register.officers();
            case "AuditReader" -> register.audit();
            case "ShiftService" -> register.shifts();
            case "TodayService" -> register.today();
            case "DashboardService" -> register.dashboard();
            case "AnalysisService" -> register.analysis();
            default -> ofExchange(register, method);
        };
    }

    private static Object ofExchange(OpenRegister register, Method method) {
        return switch (method.getDeclaringClass().getSimpleName()) {
            case "Exchange" -> register.exchange();
            case "StationStatusService" -> register.exchange().stations();
            case "UnsentRevisionService" -> register.exchange().unsent();
            case "RecordBundleService" -> register.exchange().recordBundles();
            case "ReceiptService" -> register.exchange().receipts();
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
        return services()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(one -> Modifier.isPublic(one.getModifiers()) && !one.isSynthetic());
    }

    private static Stream<Class<?>> services() {
        return Stream.concat(ofRecords(), others());
    }

    private static Stream<Class<?>> ofRecords() {
        return Stream.of(
                Register.class,
                SharedViewService.class,
                ReviewService.class,
                OperationService.class,
                OperationFactService.class,
                CodeListService.class,
                WatchService.class,
                RuleSeverityService.class);
    }

    private static Stream<Class<?>> others() {
        return Stream.of(
                Exchange.class,
                ReceiptService.class,
                StationStatusService.class,
                UnsentRevisionService.class,
                RecordBundleService.class,
                NilReportService.class,
                GrantService.class,
                TemplateService.class,
                HubService.class,
                TableRecords.class,
                MappingService.class,
                LayoutService.class,
                ImportUndoService.class,
                OfferService.class,
                ExchangeSheetService.class,
                EnrolmentService.class,
                ReportService.class,
                StocktakeService.class,
                BackupService.class,
                Officers.class,
                AuditReader.class,
                ShiftService.class,
                TodayService.class,
                DashboardService.class,
                AnalysisService.class,
                OpenRegister.class);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
