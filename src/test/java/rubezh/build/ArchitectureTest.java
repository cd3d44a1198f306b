package rubezh.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The architecture, as far as a machine can see it. A rule that turns out wrong is changed here and
 * in the package-info it speaks of, with a decision record. No class is exempt from a rule.
 */
@AnalyzeClasses(packages = "rubezh", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** Packages of a technology, and the only part of the program that may know it. */
    private static final Map<String, String> TECHNOLOGIES =
            Map.ofEntries(
                    Map.entry("javafx..", "ui"),
                    Map.entry("atlantafx..", "ui"),
                    Map.entry("org.kordamp.ikonli..", "ui"),
                    Map.entry("org.commonmark..", "manual"),
                    Map.entry("java.sql..", "store"),
                    Map.entry("org.sqlite..", "store"),
                    Map.entry("org.postgresql..", "store.hub"),
                    Map.entry("com.zaxxer..", "store.hub"),
                    Map.entry("tools.jackson..", "json"),
                    Map.entry("com.fasterxml.jackson..", "json"),
                    Map.entry("net.sf.jasperreports..", "report"),
                    Map.entry("org.apache.pdfbox..", "report"),
                    Map.entry("com.google.zxing..", "report"),
                    Map.entry("com.fazecast..", "device.scale"),
                    Map.entry("javax.imageio..", "picture"),
                    Map.entry("mil.nga..", "text"),
                    Map.entry("de.siegmar.fastcsv..", "table"),
                    Map.entry("org.dhatim.fastexcel..", "table"),
                    Map.entry("javax.xml..", "table"),
                    Map.entry("picocli..", "cli"),
                    Map.entry("org.bouncycastle..", "security"),
                    Map.entry("com.exceptionfactory.jagged..", "security"),
                    Map.entry("com.fasterxml.uuid..", "app"),
                    Map.entry("dev.dirs..", "app"),
                    Map.entry("ch.qos.logback..", "app"));

    @ArchTest
    static final ArchRule partsKnowOnlyThePartsBelow =
            classes()
                    .should(new DependencyRules())
                    .because("a part can then be read, tested and exchanged without those above");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("rubezh.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("packages that need each other are one package");

    @ArchTest
    static void aTechnologyIsKnownInOnePart(JavaClasses program) {
        TECHNOLOGIES.forEach((packages, part) ->
                noClasses()
                        .that()
                        .resideOutsideOfPackage("rubezh." + part + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(packages)
                        .because("only " + part + " would change with another library")
                        .check(program));
    }

    @ArchTest
    static final ArchRule domainTypesAreClosed =
            classes()
                    .that()
                    .resideInAPackage("rubezh.domain..")
                    .and()
                    .areNotAnnotations()
                    .should(ClassConditions.BE_CLOSED)
                    .because("a switch over them is then complete, and values stay values");

    @ArchTest
    static final ArchRule timeAndChanceComeFromOutside =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rubezh.app..")
                    .should(ClassConditions.ASK_THE_MACHINE)
                    .because("tests fix the clock and count the ids; app hands over the real ones");

    @ArchTest
    static final ArchRule blankMeansTheSameEverywhere =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "rubezh.domain..",
                            "rubezh.register..",
                            "rubezh.device..",
                            "rubezh.narrative..",
                            "rubezh.cli..",
                            "rubezh.ui..")
                    .should(ClassConditions.ASK_STRING_FOR_BLANKS)
                    .because("a reason or a name of no-break spaces is none: BlankCharacters");

    @ArchTest
    static final ArchRule recordsAreWrittenInOneWay =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "rubezh.journal..", "rubezh.json..", "rubezh.register.revision..")
                    .should(ClassConditions.COMPOSE_REVISIONS)
                    .because(
                            "who writes beside RecordEdit forgets to clean what is damaged or to read back what he signed");

    @ArchTest
    static final ArchRule dialogsStandInTheWindow =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("javafx\\.scene\\.control\\.\\w*(Dialog|Alert)")
                    .because(
                            "KeystrokeFilter keeps the keys of a dialog from the record behind it only within one window");

    @ArchTest
    static final ArchRule threadsAreStartedInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("rubezh.ui.kit..", "rubezh.app..")
                    .and()
                    .doNotHaveSimpleName("SilenceDetector")
                    .should(ClassConditions.START_THREADS)
                    .because(
                            "background work has one form: with progress, cancel and an owner; a hub's detector of silence looks while they all wait");

    @ArchTest
    static final ArchRule onlyTheKitEntersTheScreenThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("rubezh.ui.kit..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", Runnable.class.getName())
                    .because("scattered hops to the screen thread cannot be reasoned about")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Entity|Incident)")
                    .because("such a name says nothing about what belongs in the class");

    @ArchTest
    static final ArchRule valuesArePutIntoWordsByFormats =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Text")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .resideOutsideOfPackage("rubezh.cli..")
                    .should(ClassConditions.PUT_NO_VALUES_INTO_WORDS)
                    .because(
                            "a Format puts values into words; a Text is a text, or what a command prints");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            classes()
                    .should(ClassConditions.HAVE_NO_STATIC_STATE)
                    .because(
                            "static state joins tests and sessions that should know nothing of each other");

    @ArchTest
    static final ArchRule dangerousDoorsStayShut =
            noClasses()
                    .should(ClassConditions.OPEN_DANGEROUS_DOORS)
                    .because("a file on a stick must never become code or a process");

    @ArchTest
    static final ArchRule onlyTheEntranceEndsTheProcess =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("rubezh", "rubezh.app..")
                    .should()
                    .callMethod(System.class, "exit", int.class)
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("a service that ends the process loses what others have not saved");

    @ArchTest
    static final ArchRule viewModelsSeeNoControls =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because("what a screen decides is tested without a screen")
                    .allowEmptyShould(true);

    /** Composition roots: they make view models and views, and hand the services to the first. */
    private static final Set<String> COMPOSITION_ROOTS =
            Set.of(
                    "rubezh.ui.admin.AdminScreens",
                    "rubezh.ui.codelist.CodeListScreens",
                    "rubezh.ui.dashboard.AnalysisScreens",
                    "rubezh.ui.dashboard.DashboardScreens",
                    "rubezh.ui.desktop.RecordSources",
                    "rubezh.ui.desktop.SessionScreens",
                    "rubezh.ui.desktop.SettingsScreens",
                    "rubezh.ui.enrol.RosterScreens",
                    "rubezh.ui.exchange.ExchangeScreens",
                    "rubezh.ui.home.HomeScreens",
                    "rubezh.ui.operation.OperationScreens",
                    "rubezh.ui.report.ReportScreens",
                    "rubezh.ui.report.TemplateScreens",
                    "rubezh.ui.table.TableImportScreens",
                    "rubezh.ui.seizure.SeizureScreens",
                    "rubezh.ui.seizure.conflict.ConflictScreens",
                    "rubezh.ui.seizure.mark.MarkScreens",
                    "rubezh.ui.seizure.review.ReviewScreens",
                    "rubezh.ui.shift.ShiftScreens");

    @ArchTest
    static void viewsSeeNoServices(JavaClasses program) {
        var reached = new TreeMap<>(ServiceAccess.ofViews(program));
        assertThat(reached.keySet())
                .as("composition roots that reach services; others need no exception")
                .containsAll(COMPOSITION_ROOTS);
        reached.keySet().removeAll(COMPOSITION_ROOTS);
        assertThat(reached).as("what a view needs of a service, its view model asks").isEmpty();
    }

    @ArchTest
    static final ArchRule theEditorKnowsNoExtension =
            noClasses()
                    .that()
                    .resideInAPackage("rubezh.ui.seizure.editor..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "rubezh.ui.seizure.scan..",
                            "rubezh.ui.seizure.scale..",
                            "rubezh.ui.seizure.map..",
                            "rubezh.ui.seizure.inbox..",
                            "rubezh.ui.seizure.similar..",
                            "rubezh.ui.seizure.photo..",
                            "rubezh.ui.seizure.place..")
                    .because("a device is then one package and one line in EditorExtensions");

    @ArchTest
    static void everyPackageIsDescribedAndNullMarked(JavaClasses program) throws Exception {
        for (var file : Sources.javaFiles(Sources.MAIN)) {
            Path info = file.resolveSibling("package-info.java");
            assertThat(info).exists();
            assertThat(Files.readString(info)).contains("/**", "@NullMarked");
        }
    }
}
