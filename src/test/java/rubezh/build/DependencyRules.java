package rubezh.build;

import module java.base;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Which part of the program may know which; everything that is not listed is forbidden. */
final class DependencyRules extends ArchCondition<JavaClass> {
    private static final String ROOT = "rubezh.";
    private static final String SERVICES =
            "domain shape journal security register review operation watch bundle enrolment hub audit backup diagnosis shift today dashboard table report report.service picture text format manual"
                    + " narrative device progress ui.kit";

    /**
     * What the lower parts may use of {@code text}: tables of blanks, look-alikes, invisible
     * characters, keys and the words bytes are read aloud by, and the writing of dates.
     */
    private static final Set<String> CHARACTERS =
            Set.of(
                    "rubezh.text.BlankCharacters",
                    "rubezh.text.CharacterTable",
                    "rubezh.text.CheckWords",
                    "rubezh.text.DateFormatter",
                    "rubezh.text.InvisibleCharacters",
                    "rubezh.text.KeyboardLayout");

    /** Reads records without reflection; the rules of the domain go through all fields so. */
    private static final String ACCESSORS = "rubezh.shape.RecordAccess";

    /** A paper that a screen leads to is generated where its tab shows it. */
    private static final Set<String> PDF =
            Set.of("rubezh.report.pdf.Pdf", "rubezh.report.ReportLanguage");

    private static final Map<String, Set<String>> TABLE =
            new TreeMap<>(
                    Map.ofEntries(
                            part("domain", "characters accessors"),
                            part("shape", ""),
                            part("text", ""),
                            part("progress", ""),
                            part("diagnosis", "text"),
                            part("manual", "text"),
                            part("format", "domain shape text device"),
                            part("narrative", "domain text format"),
                            part("journal", "domain fault"),
                            part("json", "domain shape journal fault"),
                            part("security", "domain shape journal json fault characters"),
                            part("authority", "domain journal json security"),
                            part("picture", "fault"),
                            part("device", "domain fault characters"),
                            part(
                                    "register",
                                    "domain shape journal json security authority picture fault characters"),
                            part(
                                    "store",
                                    "register backup hub domain shape journal json security authority text"),
                            part(
                                    "review",
                                    "domain shape journal json security authority register fault characters"),
                            part(
                                    "operation",
                                    "domain shape journal json security authority register fault characters"),
                            part(
                                    "watch",
                                    "domain shape journal json security authority register text"),
                            part("backup", "domain security bundle fault"),
                            part(
                                    "bundle",
                                    "domain shape journal json security authority progress fault characters"),
                            part(
                                    "enrolment",
                                    "domain shape journal json security register bundle progress fault"),
                            part("table", "domain shape json text format progress register"),
                            part("hub", "domain journal register security bundle progress fault"),
                            part("audit", "domain security table text"),
                            part("shift", "domain journal json security register report text"),
                            part(
                                    "today",
                                    "domain security register review operation watch bundle enrolment backup shift audit table report report.service text format"),
                            part("dashboard", "domain register security table text format report"),
                            part("report", "domain shape text format progress manual"),
                            part(
                                    "report.service",
                                    "domain journal register table report security picture text format progress"),
                            part("session", SERVICES.replace(" ui.kit", "")),
                            part("ui.kit", "domain shape text format progress security pdf"),
                            part("ui", SERVICES),
                            part("ui.shell", SERVICES + " ui"),
                            part("ui.desktop", SERVICES + " session ui ui.shell"),
                            part("cli", SERVICES.replace(" ui.kit", "") + " session json"),
                            part(
                                    "app",
                                    SERVICES
                                            + " session json authority store cli.Cli ui ui.shell ui.desktop"),
                            part("Main", "app")));

    DependencyRules() {
        super("keep to the directions of the architecture");
    }

    /** Returns the parts that each part may use, {@code Main} aside. */
    static Map<String, Set<String>> directions() {
        var directions = new TreeMap<String, Set<String>>();
        TABLE.forEach((part, uses) -> directions.put(part, parts(uses)));
        directions.remove("Main");
        return directions;
    }

    private static Set<String> parts(Set<String> uses) {
        return uses.stream()
                .filter(use -> !use.isEmpty())
                .map(use ->
                        Map.of(
                                        "fault",
                                        "text",
                                        "characters",
                                        "text",
                                        "accessors",
                                        "shape",
                                        "pdf",
                                        "report",
                                        "cli.Cli",
                                        "cli")
                                .getOrDefault(use, use))
                .collect(Collectors.toSet());
    }

    private static Map.Entry<String, Set<String>> part(String name, String uses) {
        return Map.entry(name, new HashSet<>(Arrays.asList(uses.split(" "))));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String from = part(type);
        var reported = new HashSet<String>();
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
            JavaClass target = use.getTargetClass().getBaseComponentType();
            boolean ownType = target.getPackageName().startsWith("rubezh");
            if (ownType && !allowed(type, from, target) && reported.add(part(target))) {
                String rule = from + " -> " + part(target) + " is no direction: ";
                events.add(SimpleConditionEvent.violated(use, rule + use.getDescription()));
            }
        }
    }

    private static boolean allowed(JavaClass type, String from, JavaClass target) {
        String to = part(target);
        Set<String> uses = TABLE.getOrDefault(from, Set.of());
        return (from.equals(to) && (!from.equals("ui") || samePackage(type, target)))
                || uses.contains(to)
                || (uses.contains("cli.Cli") && isCommandLineEntry(target))
                || (uses.contains("fault") && isFault(target))
                || (uses.contains("pdf") && PDF.contains(target.getName()))
                || (uses.contains("accessors") && target.getName().equals(ACCESSORS))
                || (uses.contains("characters") && CHARACTERS.contains(target.getName()));
    }

    private static boolean samePackage(JavaClass one, JavaClass other) {
        return screen(one).equals(screen(other));
    }

    private static String screen(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    /** The composition root starts the command line and knows nothing else of it. */
    private static boolean isCommandLineEntry(JavaClass type) {
        return type.getName().equals("rubezh.cli.Cli")
                || type.getName().equals("rubezh.cli.command.CliConfig");
    }

    /** Layers below the services know of {@code text} only what an expected failure needs. */
    private static boolean isFault(JavaClass type) {
        return type.getName().startsWith("rubezh.text.Fault")
                || type.getName().equals("rubezh.text.Language");
    }

    private static String part(JavaClass type) {
        String name = type.getName().substring(ROOT.length());
        if (type.getPackageName().equals("rubezh")) {
            return type.getSimpleName();
        }
        String[] names = name.split("\\.");
        String inner = names[0] + "." + names[1];
        return TABLE.containsKey(inner) ? inner : names[0];
    }
}
