package rubezh.build;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/**
 * Views that reach a service instead of a view model. A view is a class of {@code rubezh.ui} that
 * uses controls or windows, with the classes nested in it; it reaches a service that it names,
 * calls, or is handed by a call.
 */
final class ServiceAccess {
    private static final Set<String> SERVICES =
            Set.of(
                    "rubezh.register.Register",
                    "rubezh.register.Catalogue",
                    "rubezh.register.SeizureTemplates",
                    "rubezh.audit.AuditReader",
                    "rubezh.bundle.Exchange",
                    "rubezh.enrolment.EnrolmentService",
                    "rubezh.report.service.ReportService",
                    "rubezh.shift.ShiftService",
                    "rubezh.today.TodayService",
                    "rubezh.security.account.Officers");

    private static final Set<String> CONTROLS = Set.of("javafx.scene", "javafx.stage");

    /** What gives a class the window without naming a control. */
    private static final String UI_CONTEXT = "rubezh.ui.kit.UiContext";

    private ServiceAccess() {}

    /** Returns the services each view reaches, by the name of its outermost class. */
    static Map<String, Set<String>> ofViews(JavaClasses program) {
        Set<String> views =
                program.stream()
                        .filter(type -> type.getPackageName().startsWith("rubezh.ui."))
                        .filter(type -> reached(type).anyMatch(ServiceAccess::isControl))
                        .map(ServiceAccess::outermost)
                        .collect(Collectors.toSet());
        var found = new TreeMap<String, Set<String>>();
        program.stream()
                .filter(type -> views.contains(outermost(type)))
                .forEach(type ->
                        reached(type)
                                .map(JavaClass::getName)
                                .filter(SERVICES::contains)
                                .forEach(service ->
                                        found.computeIfAbsent(outermost(type), _ -> new TreeSet<>())
                                                .add(service)));
        return found;
    }

    /** Returns the classes a class names or calls, and those its calls return. */
    private static Stream<JavaClass> reached(JavaClass type) {
        return Stream.concat(
                type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass),
                type.getMethodCallsFromSelf().stream()
                        .map(JavaMethodCall::getTarget)
                        .map(target -> target.getRawReturnType()));
    }

    private static boolean isControl(JavaClass type) {
        Predicate<String> above =
                part ->
                        type.getPackageName().equals(part)
                                || type.getPackageName().startsWith(part + ".");
        return type.getName().equals(UI_CONTEXT) || CONTROLS.stream().anyMatch(above);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ServiceAccess::outermost).orElse(type.getName());
    }
}
