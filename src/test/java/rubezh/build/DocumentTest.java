package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import org.junit.jupiter.api.Test;

/** Documents that speak of files, commands, tests and libraries must speak of ones that exist. */
class DocumentTest {
    private static final Path README = Path.of("README.md");
    private static final List<String> HEADINGS =
            List.of(
                    "## Context",
                    "## Considered options",
                    "## Decision",
                    "## Consequences",
                    "## Confirmation");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern SCRIPT =
            Pattern.compile("packaging/(run|test-package|test|package|pictures)\\b");
    private static final Pattern FILE =
            Pattern.compile("`((?:src|i18n|packaging)/[\\w./-]+)(?:#\\w+)?`");
    private static final Pattern TYPE =
            Pattern.compile("`([A-Z][a-z0-9]+[A-Z]\\w*)(?:[.#(][^`]*)?`");

    /** A member of a type, named with the file of the type. */
    private static final Pattern MEMBER =
            Pattern.compile("`(?:[\\w./-]*/)?([A-Z]\\w*)\\.java#(\\w+)`");

    /** A type where it is declared, nested or not. */
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");

    /** Types of the libraries that documents name. */
    private static final Set<String> FOREIGN = Set.of("HikariCP", "TableView");

    private static final int PICTURES = 40;

    /** A picture that the build takes into the manual. */
    private static final Pattern INCLUDED = Pattern.compile("<include>([\\w-]+\\.png)</include>");

    private static final Pattern CITED = Pattern.compile("[Dd]ecision (\\d{4})\\b");

    /** A line of the drawing: parts with dots between them, then room and what they are. */
    private static final Pattern PARTS =
            Pattern.compile("^(?: [│▼]  )?((?:[a-z.]+)(?: · [a-z.]+)*)(?: {2,}|$)");

    @Test
    void linksLeadSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        for (var document : documents()) {
            for (var link : matches(LINK, document)) {
                if (!Files.exists(document.resolveSibling(link))) {
                    broken.add(document + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeNamesItsCommandsAndTheyCanBeStarted() throws IOException {
        List<String> scripts = List.of("run", "test", "pictures");
        assertThat(matches(SCRIPT, README)).containsAll(scripts);
        assertThat(scripts).allMatch(name -> Files.isExecutable(Path.of("packaging", name)));
    }

    @Test
    void theDrawingOfTheReadmeIsTheOneThatIsChecked() throws IOException {
        Map<String, Integer> levels = levels();
        Map<String, Set<String>> directions = DependencyRules.directions();
        assertThat(levels.keySet()).isEqualTo(directions.keySet());
        directions.forEach((part, uses) ->
                assertThat(uses)
                        .as("below %s", part)
                        .allMatch(
                                use -> levels.getOrDefault(use, 0) > levels.getOrDefault(part, 0)));
    }

    /** How many parts stand above each part of the drawing. */
    private static Map<String, Integer> levels() throws IOException {
        String drawing = Files.readString(README).split("## How it is built")[1].split("```")[1];
        var levels = new TreeMap<String, Integer>();
        for (String line : drawing.lines().toList()) {
            Matcher parts = PARTS.matcher(line);
            if (parts.find()) {
                int level = levels.size();
                Stream.of(parts.group(1).split(" · ")).forEach(part -> levels.put(part, level));
            }
        }
        return levels;
    }

    /** Each retake of a picture stays in every clone for ever. */
    @Test
    void fewPicturesAreKeptAndEachIsShown() throws IOException {
        var shown = new HashSet<Path>();
        for (Path document : documents()) {
            matches(LINK, document)
                    .forEach(link -> shown.add(document.resolveSibling(link).normalize()));
        }
        for (String name : matches(INCLUDED, Path.of("pom.xml"))) {
            shown.add(Path.of("src/docs/screenshots", name));
        }
        List<Path> pictures = filesEndingWith(".png");
        assertThat(pictures)
                .as("pictures under src/docs; the others are made by packaging/pictures")
                .hasSizeLessThanOrEqualTo(PICTURES);
        assertThat(pictures)
                .as("pictures that no document and not the pom names")
                .filteredOn(picture -> !shown.contains(picture))
                .isEmpty();
    }

    @Test
    void decisionsHaveOneFormAndOneNumberEach() throws IOException {
        assertThat(DecisionRecords.files())
                .extracting(f -> f.getFileName().toString())
                .allMatch(name -> name.matches("\\d{4}(-[a-z0-9]+){2,}\\.md"));
        assertThat(DecisionRecords.numbers()).hasSameSizeAs(DecisionRecords.files());
        for (var file : DecisionRecords.files()) {
            var lines = Files.readAllLines(file);
            assertThat(lines).as("%s", file).containsSubsequence(HEADINGS).hasSizeLessThan(61);
            assertThat(lines.getFirst())
                    .startsWith("# " + file.getFileName().toString().substring(0, 4));
        }
    }

    @Test
    void everyDecisionStandsOnceInTheIndexBySubject() throws IOException {
        List<String> indexed = DecisionRecords.indexed();
        List<String> wanted =
                DecisionRecords.files().stream().map(DecisionRecords::indexLine).toList();
        assertThat(wanted)
                .as("lines that src/docs/decisions/README.md lacks")
                .filteredOn(line -> !indexed.contains(line))
                .isEmpty();
        assertThat(indexed)
                .as("lines of src/docs/decisions/README.md that no decision has")
                .doesNotHaveDuplicates()
                .filteredOn(line -> !wanted.contains(line))
                .isEmpty();
    }

    @Test
    void filesNamedByDocumentsExist() throws IOException {
        for (var document : documents()) {
            assertThat(matches(FILE, document))
                    .as("%s", document)
                    .allMatch(file -> Files.exists(Path.of(file)));
        }
    }

    @Test
    void everyPageOnHowToChangeItIsInTheIndex() throws IOException {
        Path index = Path.of("src/docs/how-to/README.md");
        List<String> pages =
                documents().stream()
                        .filter(page -> page.startsWith(index.getParent()) && !page.equals(index))
                        .map(page -> page.getFileName().toString())
                        .toList();
        assertThat(matches(LINK, index)).hasSize(11).containsExactlyInAnyOrderElementsOf(pages);
    }

    /** A name of two words or more, so that keys and words of a document do not count. */
    @Test
    void typesNamedByDocumentsExist() throws IOException {
        Set<String> types = declaredTypes().keySet();
        for (var document : documents()) {
            assertThat(matches(TYPE, document))
                    .as("%s", document)
                    .filteredOn(name -> !types.contains(name) && !FOREIGN.contains(name))
                    .isEmpty();
        }
    }

    /** A page names {@code Form.java#begin}, so that it cannot tell of what is no longer there. */
    @Test
    void membersNamedByDocumentsExist() throws IOException {
        Map<String, Set<Path>> types = declaredTypes();
        for (var document : documents()) {
            assertThat(MEMBER.matcher(Files.readString(document)).results().toList())
                    .as("%s", document)
                    .filteredOn(named -> !hasMember(types, named.group(1), named.group(2)))
                    .extracting(MatchResult::group)
                    .isEmpty();
        }
    }

    private static boolean hasMember(Map<String, Set<Path>> types, String type, String member) {
        return types.getOrDefault(type, Set.of()).stream()
                .anyMatch(file -> members(file, type).contains(member));
    }

    /** Returns the names of methods, fields, constants, components and types that a type has. */
    private static Set<String> members(Path file, String type) {
        var names = new HashSet<String>();
        var scanner =
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree tree, Void nothing) {
                        if (tree.getSimpleName().contentEquals(type)) {
                            tree.getMembers().forEach(member -> names.add(name(member)));
                        }
                        return super.visitClass(tree, nothing);
                    }
                };
        Sources.under(file).files().forEach(source -> scanner.scan(source.tree(), null));
        return names;
    }

    private static String name(Tree member) {
        return switch (member) {
            case MethodTree method -> method.getName().toString();
            case VariableTree variable -> variable.getName().toString();
            case ClassTree type -> type.getSimpleName().toString();
            default -> "";
        };
    }

    /** Returns the file of each type; nested types of several files may have one name. */
    private static Map<String, Set<Path>> declaredTypes() throws IOException {
        var types = new HashMap<String, Set<Path>>();
        for (Path file : Sources.javaFiles(Path.of("src"))) {
            for (String type : matches(DECLARED, file)) {
                types.computeIfAbsent(type, _ -> new HashSet<>()).add(file);
            }
        }
        return types;
    }

    @Test
    void decisionsCitedInCodeExist() throws IOException {
        for (var file : Sources.javaFiles(Path.of("src"))) {
            assertThat(DecisionRecords.numbers()).as("%s", file).containsAll(matches(CITED, file));
        }
        assertThat(DecisionRecords.numbers()).containsAll(matches(CITED, Path.of("pom.xml")));
    }

    @Test
    void everyLibraryIsInTheLicenceList() throws IOException {
        var list = Files.readString(Path.of("src/docs/third-party.md"));
        assertThat(libraries()).isNotEmpty();
        assertThat(libraries()).filteredOn(name -> !list.contains("`" + name + "`")).isEmpty();
    }

    /**
     * Names of the jars on the class path of this test: {@code artifact/version/artifact-….jar}.
     */
    private static List<String> libraries() {
        return Pattern.compile(System.getProperty("path.separator"))
                .splitAsStream(System.getProperty("java.class.path", ""))
                .filter(entry -> entry.endsWith(".jar") && entry.contains("repository"))
                .map(entry -> Path.of(entry))
                .map(jar -> jar.getName(jar.getNameCount() - 3).toString())
                .distinct()
                .toList();
    }

    private static List<Path> documents() throws IOException {
        return Stream.concat(Stream.of(README), filesEndingWith(".md").stream()).toList();
    }

    private static List<Path> filesEndingWith(String end) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/docs"))) {
            return walk.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    private static List<String> matches(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(m -> group(m)).toList();
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }
}
